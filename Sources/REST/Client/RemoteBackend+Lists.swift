package import Evaluation

/// What there is on the server.
extension RemoteBackend {
  package func projects() async throws(BackendError) -> [Project] {
    try await client.list(.listProjects, definitions.project).sorted { $0.id < $1.id }
  }

  package func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] {
    try await client.list(.listAgents, query: filter.query(.project), definitions.agent).sorted { $0.id < $1.id }
  }

  package func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] {
    try await client.list(.listPersonalities, query: filter.query(.project), definitions.personality)
      .sorted { $0.id < $1.id }
  }

  package func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] {
    try await client.list(.listProfiles, query: filter.query(.project, .agent), definitions.profile)
      .sorted { $0.id < $1.id }
  }

  package func numbers() async throws(BackendError) -> [PhoneNumber] {
    try await client.list(.listInboundNumbers, PhoneNumber.init(wire:)).sorted { $0.id < $1.id }
  }

  /// The metrics of projects and agents; of folders and tags those that their evaluators name.
  package func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] {
    guard filter.folder == nil, filter.tags.isEmpty else {
      return Set(try await evaluators(filter).flatMap(\.metrics)).sorted()
    }
    let names = try await client.list(.listMetrics, query: filter.query(.project, .agent)) { json in
      json.member("slug", "name")?.wireText
    }
    return Set(names).sorted()
  }

  package func tags(_ filter: ListFilter) async throws(BackendError) -> [String] {
    guard filter == ListFilter() else { return Set(try await evaluators(filter).flatMap(\.tags)).sorted() }
    let tags = try await client.list(.listTags) { json in json.wireText ?? json.member("name", "tag")?.wireText }
    return Set(tags).sorted()
  }
}

// MARK: - Evaluators

extension RemoteBackend {
  /// Evaluators by ascending id. Lists don't say their project: it is the filter's, or their agent's.
  package func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    var found = try await client.list(
      .listEvaluators, query: filter.query(.project, .agent, .tags), definitions.evaluator)
    if found.contains(where: { $0.project == 0 }) {
      let projects = filter.project == nil ? try await projectsOfAgents() : [:]
      for index in found.indices where found[index].project == 0 {
        found[index].project = filter.project ?? found[index].agent.flatMap { projects[$0] } ?? 0
      }
    }
    return found.filter(filter.admits).sorted { $0.id < $1.id }
  }

  private func projectsOfAgents() async throws(BackendError) -> [Int: Int] {
    Dictionary(try await agents(ListFilter()).map { ($0.id, $0.project) }) { first, _ in first }
  }

  package func evaluator(_ id: Int) async throws(BackendError) -> Evaluator {
    let unknown = BackendError.Unknown(kind: "evaluator", name: String(id))
    let json = try await client.read(.retrieveEvaluator, id, of: unknown)
    guard let evaluator = definitions.evaluator(json) else { throw .unknown(unknown) }
    return evaluator
  }

  /// Folders by project and path, with the number of evaluators in them and below; those above one are there with it.
  package func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] {
    var tree = FolderTree()
    let wanted = filter.project
    // A folder without evaluators is no agent's, and bears no tag.
    let isWhole = filter.agent == nil && filter.tags.isEmpty
    for project in isWhole ? try await projects() : [] where wanted == nil || project.id == wanted {
      let paths = try await client.list(.listFolders, query: [("project_id", String(project.id))]) { json in
        json["path"]?.wireText
      }
      for path in paths { tree.add(path, of: project.id) }
    }
    var scope = filter
    scope.folder = nil
    for evaluator in try await evaluators(scope) {
      if let folder = evaluator.folder { tree.count(folder, of: evaluator.project) }
    }
    return tree.folders.filter { folder in
      filter.folder.map { folder.path == $0 || folder.path.hasPrefix($0 + ".") } ?? true
    }
  }
}
