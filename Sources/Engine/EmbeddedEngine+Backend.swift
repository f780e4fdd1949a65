package import Evaluation

extension EmbeddedEngine: Backend {
  package var label: String { "local" }
  package var endsWithProcess: Bool { true }

  package func projects() async throws(BackendError) -> [Project] {
    try await catalog.value(.projects) { () throws(BackendError) in try await workspace.projects() }
  }
  package func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent] {
    guard filter == ListFilter() else { return try await workspace.agents(filter) }
    return try await catalog.value(.agents) { () throws(BackendError) in try await workspace.agents(filter) }
  }
  package func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder] {
    try await workspace.folders(filter)
  }
  package func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator] {
    try await workspace.evaluators(filter)
  }
  package func tags(_ filter: ListFilter) async throws(BackendError) -> [String] { try await workspace.tags(filter) }
  package func metrics(_ filter: ListFilter) async throws(BackendError) -> [String] {
    try await workspace.metrics(filter)
  }
  package func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality] {
    guard filter == ListFilter() else { return try await workspace.personalities(filter) }
    return try await catalog.value(.personalities) { () throws(BackendError) in
      try await workspace.personalities(filter)
    }
  }
  package func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile] {
    guard filter == ListFilter() else { return try await workspace.profiles(filter) }
    return try await catalog.value(.profiles) { () throws(BackendError) in try await workspace.profiles(filter) }
  }
  package func numbers() async throws(BackendError) -> [PhoneNumber] { try await workspace.numbers() }
  package func evaluator(_ id: Int) async throws(BackendError) -> Evaluator { try await workspace.evaluator(id) }

  package func count(_ request: RunRequest) async throws(BackendError) -> Int {
    let selecting = request.selecting
    return try await catalog.value(.count(selecting)) { () throws(BackendError) in
      try await workspace.ids(of: selecting).count
    }
  }

  package func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan {
    try await planner.plan(request).plan
  }

  package func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] {
    try await workspace.results(filter)
  }
  package func result(_ id: Int) async throws(BackendError) -> RunResult { try await workspace.result(id) }
  package func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] { try await workspace.runs(filter) }

  package func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    defer { catalog.expire() }
    return try await workspace.importFile(file, into: request)
  }

  package func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String {
    try await workspace.exportWorkspace(asYAML: asYAML)
  }
}
