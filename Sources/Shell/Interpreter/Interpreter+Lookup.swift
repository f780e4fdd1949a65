import Evaluation

/// Finds what commands name; throws for what there isn't.
extension Interpreter {
  /// The agent of an id or a name.
  func existing(agent reference: Reference) async throws -> Agent {
    let agents = try await backend().agents(ListFilter())
    switch reference {
    case .id(let id): return try existing([id], of: agents, \.id, "agent", .agent)[0]
    case .name(let name):
      let found = agents.filter { $0.name == name }
      if found.count > 1 {
        throw CommandFailure(
          "\(found.count) agents are named '\(name)'", blame: .value(name),
          helps: ["say its id: " + found.map { String($0.id) }.joined(separator: ", ")])
      }
      guard let agent = found.first else {
        throw BackendError.unknown(BackendError.Unknown(kind: "agent", name: name, known: agents.map(\.name)))
      }
      return agent
    }
  }

  func existing(project id: Int) async throws -> Project {
    try await existing([id], of: backend().projects(), \.id, "project", .project)[0]
  }

  func existing(personalities ids: [Int]) async throws -> [Personality] {
    if ids.isEmpty { return [] }
    return try await existing(ids, of: backend().personalities(ListFilter()), \.id, "personality", .personalities)
  }

  func existing(profiles ids: [Int]) async throws -> [TestProfile] {
    if ids.isEmpty { return [] }
    return try await existing(ids, of: backend().profiles(ListFilter()), \.id, "test profile", .profiles)
  }

  /// The things of these ids, in their order; all ids that nothing goes by are named.
  private func existing<Thing>(
    _ ids: [Int], of things: [Thing], _ identity: (Thing) -> Int, _ kind: String, _ field: RequestField
  ) throws(BackendError) -> [Thing] {
    // Scripts ask it in every line: nothing is copied but what is looked for.
    let wanted = Set(ids)
    let places = things.indices.filter { wanted.contains(identity(things[$0])) }
    let byID = Dictionary(places.map { (identity(things[$0]), things[$0]) }) { first, _ in first }
    let unknown = ids.filter { byID[$0] == nil }.map { id in
      BackendError.Unknown(kind: kind, name: String(id), known: things.map { String(identity($0)) })
    }
    switch unknown.count {
    case 0: return ids.compactMap { byID[$0] }
    case 1: throw .unknown(unknown[0])
    default:
      throw .refused(unknown.map { RequestProblem(field, $0.message, mend: $0.list, value: $0.name) })
    }
  }

  /// Checks that what a list is narrowed to is there.
  func verify(_ filter: ListFilter) async throws {
    if let project = filter.project { _ = try await existing(project: project) }
    if let agent = filter.agent { _ = try await existing(agent: .id(agent)) }
    if let result = filter.result { _ = try await backend().result(result) }
    if let folder = filter.folder {
      try await require([folder], "folder", among: backend().folders(ListFilter()).map(\.path))
    }
    if !filter.tags.isEmpty { try await require(filter.tags, "tag", among: backend().tags(ListFilter())) }
  }

  private func require(_ names: [String], _ kind: String, among known: [String]) throws(BackendError) {
    if let name = names.first(where: { !known.contains($0) }) {
      throw .unknown(BackendError.Unknown(kind: kind, name: name, known: known))
    }
  }
}
