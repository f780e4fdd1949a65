import Evaluation

/// What goes by the ids that a list refers to.
struct Names: Sendable {
  let agents: [Int: Agent]
  let personalities: [Int: Personality]
  let profiles: [Int: TestProfile]

  /// All that is there for a client.
  static func load(_ library: ScopedLibrary) async throws(Refusal) -> Names {
    Names(
      agents: index(try await library.agents(), by: \.id),
      personalities: index(try await library.personalities(), by: \.id),
      profiles: index(try await library.profiles(), by: \.id))
  }

  private static func index<Thing>(_ things: [Thing], by id: (Thing) -> Int) -> [Int: Thing] {
    Dictionary(things.map { (id($0), $0) }) { first, _ in first }
  }
}
