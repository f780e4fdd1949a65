import Evaluation
import Shell

/// A session's surroundings that have nothing but a staged backend.
struct StagedSurroundings: Surroundings {
  let backend: StagedBackend

  private struct NoProgress: ProgressDisplay {
    func begin(_ title: String) {}
    func show(_ progress: ResultProgress) {}
    func end() {}
  }

  var progress: any ProgressDisplay { NoProgress() }
  var now: Timestamp { Timestamp(microseconds: 0) }

  func connectLocal(_ path: String?) throws(BackendError) -> Connected { Connected(backend) }
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile { throw FileError("no such file") }
  func file(_ path: String, from source: String) -> String { path }
  func scratch(_ path: String?) throws(BackendError) -> Scratch { Scratch(backend, kept: backend) }
  func append(_ text: String, to path: String) throws(FileError) { throw FileError("no such folder") }
  func write(_ text: String, to path: String) throws(FileError) { throw FileError("no such folder") }
}
