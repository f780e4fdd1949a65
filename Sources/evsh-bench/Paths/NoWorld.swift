import Evaluation
import Shell

/// Surroundings in which there is nothing.
struct NoWorld: Surroundings {
  private struct NoProgress: ProgressDisplay {
    func begin(_ title: String) {}
    func show(_ progress: ResultProgress) {}
    func end() {}
  }

  private static let nothing = FileError("no such file")

  var progress: any ProgressDisplay { NoProgress() }
  var now: Timestamp { Timestamp(microseconds: 0) }

  func connectLocal(_ path: String?) async throws(BackendError) -> Connected { throw .unsupported("no workspace") }
  func scratch(_ path: String?) async throws(BackendError) -> Scratch { throw .unsupported("no workspace") }
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile { throw Self.nothing }
  func file(_ path: String, from source: String) -> String { path }
  func write(_ text: String, to path: String) throws(FileError) { throw Self.nothing }
  func append(_ text: String, to path: String) throws(FileError) { throw Self.nothing }
}
