import Evaluation
import FoundationEssentials
import Synchronization

@testable import Engine

/// A workspace in a folder of its own that is removed at the end, with a clock that is moved by hand.
final class ScratchWorkspace: Sendable {
  let folder: String
  private let clock = Mutex(Timestamp(microseconds: 1_700_000_000_000_000))

  var path: String { folder + "/workspace.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path() + "/evsh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens the file, once more if it is open already.
  func open() async throws -> Workspace {
    try await Workspace.open(path) { [self] in now }
  }

  var now: Timestamp { clock.withLock { $0 } }

  func pass(_ duration: Duration) { clock.withLock { $0.microseconds += duration.microseconds } }
}

extension Workspace {
  /// Imports a text as a file of the name.
  @discardableResult
  func importText(
    _ text: String, name: String = "file.yaml", folder: String = "/clinic", into request: RunRequest = RunRequest()
  ) async throws(BackendError) -> ImportSummary {
    try await importFile(ImportFile(name: name, bytes: Array(text.utf8), folder: folder), into: request)
  }
}

extension Workspace {
  func createResult(
    for request: RunRequest, agent: Int?, project: Int? = nil, runAsText: Bool, runs: [Run], key: String? = nil,
    cronJob: CronJob? = nil
  ) async throws(BackendError) -> RunResult {
    let new = NewResult(
      request: request, agent: agent, project: project, runAsText: runAsText, runs: runs, key: key, cronJob: cronJob)
    return try await createResults([new])[0].get()
  }

  /// Keeps what came of an owner's runs; how many were still its own.
  func finish(_ runs: [Run], owner: String) async throws(BackendError) -> Int {
    try await finish(runs.map { FinishedRun(Boxed(wrappedValue: $0)) }, owner: owner).count
  }

  func finish(_ run: Run, owner: String) async throws(BackendError) -> Bool {
    try await finish([run], owner: owner) == 1
  }
}

extension ImportSummary {
  /// `2 evaluator +1 ~1 =0`, one for each kind, for comparison.
  var digest: [String] { counts.map { "\($0.kind) +\($0.added) ~\($0.changed) =\($0.unchanged)" } }
}

extension ImportFile {
  init(_ text: String, name: String = "file.yaml") {
    self.init(name: name, bytes: Array(text.utf8), folder: "/clinic")
  }
}
