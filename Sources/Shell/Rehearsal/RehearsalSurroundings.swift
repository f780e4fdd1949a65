import Evaluation
import Synchronization

/// Surroundings in which everything can be read and nothing is done.
struct RehearsalSurroundings: Surroundings {
  let real: any Surroundings
  /// What is connected now.
  let backend: RehearsalBackend
  private let written = Written()

  init(real: any Surroundings, backend: RehearsalBackend) {
    self.real = real
    self.backend = backend
  }

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
  func server(_ address: String?) throws(BackendError) -> Server { try real.server(address) }
  func connect(to server: Server, key: String?) async throws(BackendError) -> Connected {
    let connected = try await real.connect(to: server, key: key)
    return Connected(RehearsalBackend(Scratch(connected.backend, kept: connected.backend)))
  }
  func scratch(_ path: String?) async throws(BackendError) -> Scratch { try await real.scratch(path) }
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile {
    guard let text = written.text(of: path) else { return try real.read(path, from: source) }
    let folder = real.file(path, from: "<>").split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return ImportFile(name: path, bytes: Array(text.utf8), folder: folder)
  }
  func suite(_ file: ImportFile) throws(FileProblem) -> SuiteFile { try real.suite(file) }
  func file(_ path: String, from source: String) -> String { real.file(path, from: source) }
  func environment(_ name: String) -> String? { real.environment(name) }
  func write(_ text: String, to path: String) throws(FileError) { written.write(text, to: path) }
  func append(_ text: String, to path: String) throws(FileError) {
    written.write((written.text(of: path) ?? "") + text, to: path)
  }

  /// The files that would be written, which may be read again.
  private final class Written: Sendable {
    private let texts = Mutex<[String: String]>([:])
    func text(of path: String) -> String? { texts.withLock { $0[path] } }
    func write(_ text: String, to path: String) { texts.withLock { $0[path] = text } }
  }
}
