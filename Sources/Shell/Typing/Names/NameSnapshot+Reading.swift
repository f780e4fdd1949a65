package import Evaluation

extension NameSnapshot {
  /// Some of the names.
  package struct Part: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Projects, agents, evaluators, folders, tags, personalities and profiles.
    package static let definitions = Part(rawValue: 1)
    package static let results = Part(rawValue: 2)
    package static let all: Part = [.definitions, .results]
  }

  /// Reads all names that a backend has.
  package init(_ backend: any Backend) async throws(BackendError) {
    self = try await Self().reading(.all, from: backend)
  }

  /// The names with a part of them read anew. What a backend can't list is left empty.
  func reading(_ part: Part, from backend: any Backend) async throws(BackendError) -> NameSnapshot {
    var names = self
    let begun = ContinuousClock.now
    if part.contains(.definitions) { try await names.readDefinitions(from: backend) }
    if part.contains(.results) { try await names.readResults(from: backend) }
    // What wasn't read is as old as before.
    names.takenAt = part == .all ? begun : takenAt
    return names
  }

  private mutating func readDefinitions(from backend: any Backend) async throws(BackendError) {
    let all = ListFilter()
    projects = NameIndex(try await list { try await backend.projects() }.map(NameEntry.init))
    agents = NameIndex(try await list { try await backend.agents(all) }.map(NameEntry.init))
    personalities = NameIndex(try await list { try await backend.personalities(all) }.map(NameEntry.init))
    profiles = NameIndex(try await list { try await backend.profiles(all) }.map(NameEntry.init))
    folders = FolderNames(try await list { try await backend.folders(all) })
    let tagNames = try await list { try await backend.tags(all) }
    let evaluators = try await list { try await backend.evaluators(all) }
    tags = TagNames(tagNames, of: evaluators)
    self.evaluators = NameIndex(evaluators.map(NameEntry.init))
  }

  private mutating func readResults(from backend: any Backend) async throws(BackendError) {
    var filter = ListFilter()
    filter.last = Self.newest
    let last = filter
    results = NameIndex(try await list { try await backend.results(last) }.map(NameEntry.init), isNewestFirst: true)
    runs = NameIndex(try await list { try await backend.runs(last) }.map(NameEntry.init), isNewestFirst: true)
  }

  private func list<Thing>(_ read: () async throws -> [Thing]) async throws(BackendError) -> [Thing] {
    do { return try await read() } catch BackendError.unsupported {
      return []
    } catch {
      throw error as? BackendError ?? .unreachable("\(error)")
    }
  }
}

extension NameEntry {
  package init(_ project: Project) { self.init(id: project.id, name: project.name) }
  package init(_ agent: Agent) { self.init(id: agent.id, name: agent.name, project: agent.project) }

  package init(_ evaluator: Evaluator) {
    self.init(id: evaluator.id, name: evaluator.name, project: evaluator.project, agent: evaluator.agent)
  }

  package init(_ personality: Personality) {
    self.init(id: personality.id, name: personality.name, project: personality.project)
  }

  package init(_ profile: TestProfile) {
    self.init(id: profile.id, name: profile.name, project: profile.project, agent: profile.agent)
  }

  package init(_ result: RunResult) {
    self.init(
      id: result.id, name: result.label ?? "", agent: result.agent,
      note: "\(result.status.rawValue), \(result.progress.total.counted("run")), \(result.createdAt.readable)")
  }

  package init(_ run: Run) {
    let state = run.verdict?.outcome.rawValue ?? run.status.rawValue
    self.init(id: run.id, name: run.evaluatorName, note: "result \(run.result), \(state)")
  }
}
