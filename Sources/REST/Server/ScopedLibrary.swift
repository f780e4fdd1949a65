import Evaluation

/// What a client may see and do of the library: everything, or one project's. Whatever else there is isn't there for it:
/// asking for it is answered as asking for what doesn't exist.
struct ScopedLibrary: Sendable {
  let whole: any Library
  /// The key's only project; nil where it opens everything.
  let project: Int?
  /// The only result that a reader was given; nil for clients with keys.
  var onlyResult: Int?

  /// Carries out an operation of the library; its errors become refusals.
  func ask<Value>(_ work: () async throws(BackendError) -> Value) async throws(Refusal) -> Value {
    do throws(BackendError) { return try await work() } catch { throw Refusal(error) }
  }

  /// Whether the project's things are for this client.
  func isOpen(_ project: Int?) -> Bool { self.project == nil || self.project == project }
  /// The same for what may belong to nobody, and is everybody's then.
  private func isOpenOrShared(_ project: Int?) -> Bool { project == nil || isOpen(project) }

  /// The filter within the scope; nil where nothing can meet it.
  private func narrowed(_ filter: ListFilter) -> ListFilter? {
    guard let project else { return filter }
    var filter = filter
    if let wanted = filter.project, wanted != project { return nil }
    filter.project = project
    return filter
  }

  func projects() async throws(Refusal) -> [Project] {
    let all = try await ask { () throws(BackendError) in try await whole.projects() }
    return all.filter { isOpen($0.id) }
  }

  func project(_ id: Int) async throws(Refusal) -> Project {
    try await projects().first { $0.id == id }.found()
  }

  func agents() async throws(Refusal) -> [Agent] {
    // The whole list is kept in memory.
    let all = try await ask { () throws(BackendError) in try await whole.agents(ListFilter()) }
    return all.filter { isOpen($0.project) }
  }

  func agent(_ id: Int) async throws(Refusal) -> Agent { try await agents().first { $0.id == id }.found() }

  func personalities() async throws(Refusal) -> [Personality] {
    let all = try await ask { () throws(BackendError) in try await whole.personalities(ListFilter()) }
    return all.filter { isOpenOrShared($0.project) }
  }

  func personality(_ id: Int) async throws(Refusal) -> Personality {
    try await personalities().first { $0.id == id }.found()
  }

  func profiles() async throws(Refusal) -> [TestProfile] {
    let all = try await ask { () throws(BackendError) in try await whole.profiles(ListFilter()) }
    return all.filter { isOpenOrShared($0.project) }
  }

  func profile(_ id: Int) async throws(Refusal) -> TestProfile {
    try await profiles().first { $0.id == id }.found()
  }

  func numbers() async throws(Refusal) -> [PhoneNumber] {
    try await ask { () throws(BackendError) in try await whole.numbers() }
  }

  /// By ascending id.
  func page(_ query: EvaluatorQuery, _ slice: Slice) async throws(Refusal) -> Listed<Evaluator> {
    var query = query
    if let project {
      if let wanted = query.project, wanted != project { return .nothing }
      query.project = project
    }
    return try await ask { () throws(BackendError) in try await whole.page(query, slice) }
  }

  func evaluator(_ id: Int) async throws(Refusal) -> Evaluator {
    let evaluator = try await ask { () throws(BackendError) in try await whole.evaluator(id) }
    guard isOpen(evaluator.project) else { throw .notFound }
    return evaluator
  }

  func folders(_ filter: ListFilter) async throws(Refusal) -> [Folder] {
    guard let filter = narrowed(filter) else { return [] }
    return try await ask { () throws(BackendError) in try await whole.folders(filter) }
  }

  func tags(_ filter: ListFilter) async throws(Refusal) -> [String] {
    guard let filter = narrowed(filter) else { return [] }
    return try await ask { () throws(BackendError) in try await whole.tags(filter) }
  }

  func metrics(_ filter: ListFilter) async throws(Refusal) -> [String] {
    guard let filter = narrowed(filter) else { return [] }
    return try await ask { () throws(BackendError) in try await whole.metrics(filter) }
  }

  /// Newest first.
  func page(_ query: ResultQuery, _ slice: Slice) async throws(Refusal) -> Listed<RunResult> {
    var query = query
    if let project {
      if let wanted = query.project, wanted != project { return .nothing }
      query.scope = project
    }
    return try await ask { () throws(BackendError) in try await whole.page(query, slice) }
  }

  func resultIDs(_ query: ResultQuery) async throws(Refusal) -> [Int] {
    var query = query
    query.scope = project
    return try await ask { () throws(BackendError) in try await whole.resultIDs(query) }
  }

  /// So many at most, newest first, without their runs.
  func newestResults(_ count: Int) async throws(Refusal) -> [ResultSummary] {
    try await ask { () throws(BackendError) in try await whole.newestResults(count, project: project) }
  }

  func result(_ id: Int) async throws(Refusal) -> RunResult {
    if let onlyResult, onlyResult != id { throw .notFound }
    let result = try await ask { () throws(BackendError) in try await whole.result(id) }
    guard isOpen(result.project) else { throw .notFound }
    return result
  }

  /// Which state of a result there is now.
  func version(ofResult id: Int) async throws(Refusal) -> ResultVersion {
    if let onlyResult, onlyResult != id { throw .notFound }
    let version = try await ask { () throws(BackendError) in try await whole.version(ofResult: id) }
    guard isOpen(version.project) else { throw .notFound }
    return version
  }

  /// Refuses a list with evaluators that aren't there for the client.
  func checkEvaluators(_ ids: [Int]) async throws(Refusal) {
    let projects = try await ask { () throws(BackendError) in try await whole.projects(ofEvaluators: ids) }
    guard let missing = ids.first(where: { id in !(projects[id].map(isOpen) ?? false) }) else { return }
    throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(missing)")
  }

  /// The result without its runs.
  func resultAlone(_ id: Int) async throws(Refusal) -> RunResult {
    if let onlyResult, onlyResult != id { throw .notFound }
    let result = try await ask { () throws(BackendError) in try await whole.resultAlone(id) }
    guard isOpen(result.project) else { throw .notFound }
    return result
  }

  /// Newest first, without their transcripts.
  func page(_ query: RunQuery, _ slice: Slice) async throws(Refusal) -> Listed<Run> {
    var query = query
    query.result = onlyResult ?? query.result
    if let project {
      if let wanted = query.project, wanted != project { return .nothing }
      query.project = project
    }
    return try await ask { () throws(BackendError) in try await whole.page(query, slice) }
  }

  /// A run, its transcript included, and its result without the others.
  func run(_ id: Int) async throws(Refusal) -> (run: Run, result: RunResult) {
    let run = try await ask { () throws(BackendError) in try await whole.retrieveRun(id) }
    return (run, try await resultAlone(run.result))
  }
}

extension Optional {
  /// The thing, or that it isn't there.
  fileprivate func found() throws(Refusal) -> Wrapped {
    guard let self else { throw .notFound }
    return self
  }
}
