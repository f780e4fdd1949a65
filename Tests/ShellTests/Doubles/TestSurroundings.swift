import Engine
import Evaluation
import Foundation
import Shell

/// The embedded engine on a workspace of a test's own, or a server over it, and files in the test's folders.
struct TestSurroundings: Surroundings {
  /// Where the workspace is, and files are written.
  let folder: URL
  /// By way of which workspaces are reached; nil where that is directly.
  var servers: WorkspaceServers?
  let lines = TestHistory()

  /// Does nothing with progress.
  private struct NoProgress: ProgressDisplay {
    func begin(_ title: String) {}
    func show(_ progress: ResultProgress) {}
    func end() {}
  }

  var progress: any ProgressDisplay { NoProgress() }
  var now: Timestamp { Timestamp(microseconds: 1_740_517_201_990_052) }
  var history: (any LineHistory)? { lines }
  var editor: (any TextEditor)? { TestEditor() }
  var asker: (any Asker)? { TestAsker() }

  func connectLocal(_ path: String?) async throws(BackendError) -> Connected {
    let engine = try await EmbeddedEngine.open(folder.appending(path: path ?? "workspace.db").path)
    return Connected(try await servers?.serve(engine) ?? engine, notes: engine.findings())
  }

  func server(_ address: String?) throws(BackendError) -> Server {
    let address = address ?? "https://hosted.example.com"
    return Server(address: address, name: String(address.dropFirst("https://".count)))
  }

  /// Servers are embedded engines of their own, but for one that nobody finds, and one that wants the key of the tests.
  func connect(to server: Server, key: String?) async throws(BackendError) -> Connected {
    if server.name.hasPrefix("nowhere") { throw .unreachable("no host is named '\(server.name)'") }
    if server.name.hasPrefix("locked"), key != TestAsker.key {
      throw .unauthorized("\(server.name) wants a key; 'login' reads one, or set EVSH_API_KEY")
    }
    return try await connectLocal(server.name + ".db")
  }

  func keep(_ key: String?, for server: Server) throws(FileError) {
    try write(key.map { "a key of \($0.utf8.count) bytes" } ?? "", to: server.name + ".key")
  }

  /// Files are looked for beside the test's workspace, then beside the script, then among the examples.
  func read(_ path: String, from source: String) throws(FileError) -> ImportFile {
    for place in [folder, Fixture.golden, Fixture.examples] {
      let url = place.appending(path: path)
      guard let data = try? Data(contentsOf: url) else { continue }
      return ImportFile(name: path, bytes: [UInt8](data), folder: place.path)
    }
    throw FileError("no such file")
  }

  func suite(_ file: ImportFile) throws(FileProblem) -> SuiteFile { try SuiteFile(file) }

  func file(_ path: String, from source: String) -> String {
    (try? read(path, from: source).folder + "/" + path) ?? path
  }
  func environment(_ name: String) -> String? { ["EVSH_TEST": "from the environment", "EVSH_EMPTY": ""][name] }

  func scratch(_ path: String?) async throws(BackendError) -> Scratch {
    let file = folder.appending(path: path ?? "workspace.db").path
    guard FileManager.default.fileExists(atPath: file) else {
      return Scratch(try await EmbeddedEngine.empty(), kept: nil)
    }
    let engine = try await EmbeddedEngine.open(file)
    return Scratch(try await engine.scratch(), kept: engine)
  }

  func append(_ text: String, to path: String) throws(FileError) {
    let file = folder.appending(path: path)
    let former = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    try write(former + text, to: path)
  }

  func write(_ text: String, to path: String) throws(FileError) {
    do { try Data(text.utf8).write(to: folder.appending(path: path)) } catch { throw FileError("no such folder") }
  }
}
