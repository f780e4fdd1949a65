package import Evaluation

extension EmbeddedEngine: Library {
  package func create(_ kind: DefinitionKind, _ document: JSONObject) async throws(BackendError) -> Int {
    defer { catalog.expire() }
    return try await workspace.create(kind, document)
  }

  package func update(_ kind: DefinitionKind, _ id: Int, _ changes: JSONObject) async throws(BackendError) {
    defer { catalog.expire() }
    try await workspace.update(kind, id, changes)
  }

  package func delete(_ kind: DefinitionKind, _ ids: [Int]) async throws(BackendError) {
    defer { catalog.expire() }
    try await workspace.delete(kind, ids)
  }

  package func createFolder(_ path: String, project: Int) async throws(BackendError) {
    try await workspace.createFolder(path, project: project)
  }

  package func moveFolder(_ path: String, to newPath: String, project: Int) async throws(BackendError) {
    defer { catalog.expire() }
    try await workspace.moveFolder(path, to: newPath, project: project)
  }

  package func deleteFolder(_ path: String, project: Int) async throws(BackendError) {
    defer { catalog.expire() }
    try await workspace.deleteFolder(path, project: project)
  }

  package func page(_ query: ResultQuery, _ slice: Slice) async throws(BackendError) -> Listed<RunResult> {
    try await workspace.page(query, slice)
  }
  package func page(_ query: RunQuery, _ slice: Slice) async throws(BackendError) -> Listed<Run> {
    try await workspace.page(query, slice)
  }
  package func page(_ query: EvaluatorQuery, _ slice: Slice) async throws(BackendError) -> Listed<Evaluator> {
    try await workspace.page(query, slice)
  }
  package func resultIDs(_ query: ResultQuery) async throws(BackendError) -> [Int] { try await workspace.ids(query) }
  package func resultAlone(_ id: Int) async throws(BackendError) -> RunResult { try await workspace.resultAlone(id) }

  package func newestResults(_ count: Int, project: Int?) async throws(BackendError) -> [ResultSummary] {
    try await workspace.newestResults(count, project: project)
  }

  package func version(ofResult id: Int) async throws(BackendError) -> ResultVersion {
    try await workspace.version(ofResult: id)
  }

  package func projects(ofEvaluators ids: [Int]) async throws(BackendError) -> [Int: Int] {
    let evaluators = try await catalog.repertoire().evaluators(ids)
    return Dictionary(evaluators.map { ($0.id, $0.project) }) { first, _ in first }
  }

  package func rename(result id: Int, _ label: String) async throws(BackendError) {
    try await workspace.rename(result: id, label)
  }
  package func review(run id: Int, _ review: Review) async throws(BackendError) {
    try await workspace.review(run: id, review)
  }
  package func share(result: Int, until end: Timestamp?) async throws(BackendError) -> String {
    try await workspace.share(result: result, until: end)
  }
  package func sharedResult(ofToken token: String) async throws(BackendError) -> Int? {
    try await workspace.sharedResult(ofToken: token)
  }

  package func deleteRuns(_ ids: [Int], ofResult result: Int) async throws(BackendError) {
    let known = Set(try await workspace.result(result).runs.map(\.id))
    for id in ids where known.contains(id) { _ = try await endCall(run: id) }
    try await workspace.deleteRuns(ids, ofResult: result)
  }

  package func deleteResults(_ ids: [Int]) async throws(BackendError) {
    for id in ids { _ = try await endCalls(result: id) }
    try await workspace.deleteResults(ids)
  }

  package func createKey(
    name: String, project: Int?
  ) async throws(BackendError) -> (key: AccessKey, secret: String) {
    try await workspace.createKey(name: name, project: project)
  }

  package func keys() async throws(BackendError) -> [AccessKey] { try await workspace.keys() }
  package func revokeKey(_ id: Int) async throws(BackendError) { try await workspace.revokeKey(id) }
  package func key(ofSecret secret: String) async throws(BackendError) -> AccessKey? {
    try await workspace.key(ofSecret: secret)
  }

  package func resume() async throws(BackendError) {
    let results = try await workspace.unfinishedResults().map(\.id).sorted()
    for result in results { _ = try await queue.take(result) }
  }

  package func handBack() async throws(BackendError) { try await queue.stop() }
}
