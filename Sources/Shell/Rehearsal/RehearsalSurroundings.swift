import Evaluation

/// Surroundings in which everything can be read and nothing is done.
struct RehearsalSurroundings: Surroundings {
  let real: any Surroundings
  /// What is connected now.
  let backend: RehearsalBackend

  private struct NoProgress: ProgressDisplay {
    func begin(_ title: String) {}
    func show(_ progress: ResultProgress) {}
    func end() {}
  }

  var progress: any ProgressDisplay { NoProgress() }
  var now: Timestamp { real.now }
  var program: String { real.program }

  func connectLocal(_ path: String?) async throws(BackendError) -> Connected {
    Connected(path == nil ? backend : RehearsalBackend(try await real.scratch(path)))
  }
  func scratch(_ path: String?) async throws(BackendError) -> Scratch { try await real.scratch(path) }
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile { try real.read(path, from: source) }
  func file(_ path: String, from source: String) -> String { real.file(path, from: source) }
  func environment(_ name: String) -> String? { real.environment(name) }
  func write(_ text: String, to path: String) throws(FileError) {}
  func append(_ text: String, to path: String) throws(FileError) {}
}
