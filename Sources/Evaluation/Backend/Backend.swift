/// What carries out requests and knows what there is: the embedded engine, or a server with the public evaluator API.
///
/// Methods are named after the API's operations. Every error says what is wrong in words for the user.
package protocol Backend: Sendable {
  /// For the prompt, `local`.
  var label: String { get }
  /// Whether runs are carried out by this process and stop with it.
  var endsWithProcess: Bool { get }
  /// Whether a launch that is sent with its key again is the same launch; where that isn't sure nobody should try.
  var knowsLaunches: Bool { get }

  func projects() async throws(BackendError) -> [Project]
  func agents(_ filter: ListFilter) async throws(BackendError) -> [Agent]
  func folders(_ filter: ListFilter) async throws(BackendError) -> [Folder]
  func evaluators(_ filter: ListFilter) async throws(BackendError) -> [Evaluator]
  func tags(_ filter: ListFilter) async throws(BackendError) -> [String]
  func metrics(_ filter: ListFilter) async throws(BackendError) -> [String]
  func personalities(_ filter: ListFilter) async throws(BackendError) -> [Personality]
  func profiles(_ filter: ListFilter) async throws(BackendError) -> [TestProfile]
  func numbers() async throws(BackendError) -> [PhoneNumber]
  func evaluator(_ id: Int) async throws(BackendError) -> Evaluator

  /// How many evaluators a request's selection comes to; throws for a name or an id that nothing goes by.
  func count(_ request: RunRequest) async throws(BackendError) -> Int
  /// What the request would do.
  func plan(_ request: RunRequest) async throws(BackendError) -> RunPlan
  /// Sends the request. The result and its runs are kept before this returns; it is never repeated by itself. Where a
  /// result was launched with this key before, it is that one, and nothing is launched.
  func run(_ request: RunRequest, key: String?) async throws(BackendError) -> RunResult
  /// Runs again what a result ran, or only what didn't pass; the key is that of `run`.
  func rerun(_ result: Int, onlyFailed: Bool, key: String?) async throws(BackendError) -> RunResult

  /// What a test suite's run would be, without keeping anything of it; what is wrong with the suite is thrown as
  /// `.badFile`, everything at once, at its place in the document.
  func plan(suite: JSONObject, _ request: RunRequest) async throws(BackendError) -> SuitePlan
  /// Keeps a test suite's evaluators and runs them, each as often as it says or, for all of them, the request; the key is
  /// that of `run`.
  func run(suite: JSONObject, _ request: RunRequest, key: String?) async throws(BackendError) -> RunResult

  /// Results, newest first, without their runs' transcripts.
  func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult]
  /// A result and its runs, without their transcripts.
  func result(_ id: Int) async throws(BackendError) -> RunResult
  /// A result and its runs, their transcripts included.
  func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult
  /// Runs, newest first, without their transcripts.
  func runs(_ filter: ListFilter) async throws(BackendError) -> [Run]
  /// A run, its transcript included.
  func retrieveRun(_ id: Int) async throws(BackendError) -> Run

  /// Waits for a result's end, for so long at most, and says how it comes along: at once, and then whenever something
  /// changed. Where the time is over the runs go on and `.overTime` is thrown.
  func follow(
    result id: Int, limit: Duration?, onChange: @escaping @Sendable (ResultProgress) -> Void
  ) async throws(BackendError) -> RunResult
  /// Waits for a run's end in the same way.
  func follow(run id: Int, limit: Duration?) async throws(BackendError) -> Run
  /// Ends what is still under way of a result; how many runs that were.
  func endCalls(result id: Int) async throws(BackendError) -> Int
  func endCall(run id: Int) async throws(BackendError) -> Bool

  /// Reads a workspace, or a test suite; all of it or, where anything is wrong, nothing.
  func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary
  /// The whole workspace as a document that `importFile` reads.
  func exportWorkspace(asYAML: Bool) async throws(BackendError) -> String
}

extension Backend {
  package var knowsLaunches: Bool { true }
  package func run(_ request: RunRequest) async throws(BackendError) -> RunResult { try await run(request, key: nil) }
  package func rerun(_ result: Int, onlyFailed: Bool) async throws(BackendError) -> RunResult {
    try await rerun(result, onlyFailed: onlyFailed, key: nil)
  }
}
