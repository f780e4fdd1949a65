/// What a server needs of its engine beside running: to change what there is, suites, keys, cron jobs, webhooks, and an
/// orderly end.
///
/// Definitions come as documents, the same that files have, and are read by the same rules; what is wrong with one is
/// thrown as `.badFile`, each problem at its member.
package protocol Library: Backend, Schedule, WebhookOutbox {
  /// Adds a definition, always a new one; its id.
  func create(_ kind: DefinitionKind, _ document: JSONObject) async throws(BackendError) -> Int
  /// Changes the members that are given, and removes those that are given as null.
  func update(_ kind: DefinitionKind, _ id: Int, _ changes: JSONObject) async throws(BackendError)
  /// Removes definitions; where others refer to one, nothing is removed and `.conflict` says which do.
  func delete(_ kind: DefinitionKind, _ ids: [Int]) async throws(BackendError)

  func createFolder(_ path: String, project: Int) async throws(BackendError)
  /// Gives a folder another path, and with it all that stands in it and below.
  func moveFolder(_ path: String, to newPath: String, project: Int) async throws(BackendError)
  /// Removes a folder and those below it; their evaluators stay, and stand in no folder.
  func deleteFolder(_ path: String, project: Int) async throws(BackendError)

  /// A part of the lists of results and runs, newest first, and of evaluators, by ascending id; runs come without their
  /// transcripts. What it costs goes by what is on it, not by how much there is.
  func page(_ query: ResultQuery, _ slice: Slice) async throws(BackendError) -> Listed<RunResult>
  func page(_ query: RunQuery, _ slice: Slice) async throws(BackendError) -> Listed<Run>
  func page(_ query: EvaluatorQuery, _ slice: Slice) async throws(BackendError) -> Listed<Evaluator>
  /// The ids of all results that are meant, newest first.
  func resultIDs(_ query: ResultQuery) async throws(BackendError) -> [Int]
  /// A result without its runs, but with their counts.
  func resultAlone(_ id: Int) async throws(BackendError) -> RunResult

  /// So many results at most, newest first; a project's own where one is given. It costs a row for each, however many
  /// runs they have, so that it may be asked again and again.
  func newestResults(_ count: Int, project: Int?) async throws(BackendError) -> [ResultSummary]
  /// Which state of a result there is now; costs a row, whatever the result holds.
  func version(ofResult id: Int) async throws(BackendError) -> ResultVersion
  /// The projects of evaluators, by their ids; of those that there aren't there is nothing.
  func projects(ofEvaluators ids: [Int]) async throws(BackendError) -> [Int: Int]
  /// Gives a result another label.
  func rename(result id: Int, _ label: String) async throws(BackendError)
  /// Keeps what a reader says of a run, in place of what was found; throws where the run isn't over.
  func review(run id: Int, _ review: Review) async throws(BackendError)
  /// Makes a token by which whoever has it may read a result, until then; it is told here, and never again.
  func share(result: Int, until end: Timestamp?) async throws(BackendError) -> String
  /// The result that a token opens; nil where it opens none, or none any more.
  func sharedResult(ofToken token: String) async throws(BackendError) -> Int?
  /// Removes runs of a result; what of them is under way is ended first.
  func deleteRuns(_ ids: [Int], ofResult result: Int) async throws(BackendError)
  /// Removes results with all their runs; what of them is under way is ended first.
  func deleteResults(_ ids: [Int]) async throws(BackendError)

  /// The project of a run's result; nil where its evaluators are of several.
  func project(ofRun id: Int) async throws(BackendError) -> Int?
  /// What has been said so far in a run that this process holds; nil of any other. It costs next to nothing.
  func liveTranscript(ofRun id: Int) async -> LiveTranscript?

  /// Takes what the agent of a run did, a message of the chat protocol, from the client that speaks for it (API chat); where
  /// it said something, the new turn, and otherwise the newest. Throws `.conflict` while the run is starting, and once it
  /// has ended.
  func say(_ message: JSONObject, inRun id: Int) async throws(BackendError) -> ChatTurn
  /// A turn of such a run, 0 the opening; throws where there is none of the number, or nobody remembers it.
  func chatTurn(_ number: Int, ofRun id: Int) async throws(BackendError) -> ChatTurn
  /// Has the agent of such a run hang up, for a reason that is kept with the run; the run as it then is.
  func endChat(ofRun id: Int, reason: String?) async throws(BackendError) -> Run

  /// Makes a key; its secret is told here, and never again.
  func createKey(name: String, project: Int?) async throws(BackendError) -> (key: AccessKey, secret: String)
  /// All keys, by ascending id.
  func keys() async throws(BackendError) -> [AccessKey]
  /// Takes a key out of use, for ever; throws where there is none of the id.
  func revokeKey(_ id: Int) async throws(BackendError)
  /// The key of a secret; nil where there is none, or it was revoked.
  func key(ofSecret secret: String) async throws(BackendError) -> AccessKey?

  /// Goes on with what a former process left unfinished.
  func resume() async throws(BackendError)
  /// Begins nothing more and gives back what is under way, to be begun anew by whoever comes next.
  func handBack() async throws(BackendError)
}
