import Evaluation

/// What goes by the ids that a list refers to.
struct Names: Sendable {
  let agents: [Int: Agent]
  let personalities: [Int: Personality]
  let profiles: [Int: TestProfile]

  /// All that is there for a client.
  static func load(_ library: ScopedLibrary) async throws(Refusal) -> Names {
    Names(
      agents: try await library.agents(), personalities: try await library.personalities(),
      profiles: try await library.profiles())
  }

  init(agents: [Agent], personalities: [Personality], profiles: [TestProfile]) {
    self.agents = Self.index(agents, by: \.id)
    self.personalities = Self.index(personalities, by: \.id)
    self.profiles = Self.index(profiles, by: \.id)
  }

  private static func index<Thing>(_ things: [Thing], by id: (Thing) -> Int) -> [Int: Thing] {
    Dictionary(things.map { (id($0), $0) }) { first, _ in first }
  }
}
