import Engine
import Evaluation
import Foundation
import Shell

/// This machine: the embedded engine, its files, and the terminal.
struct LocalSurroundings: Surroundings {
  private let workspace: String?
  private let display: TerminalProgress
  let history: (any LineHistory)?
  let editor: (any TextEditor)?
  let asker: (any Asker)?

  /// Lines are typed where there is a history.
  init(workspace: String?, console: Console, history: (any LineHistory)? = nil) {
    self.workspace = workspace
    self.history = history
    editor = history == nil ? nil : ExternalEditor()
    display = TerminalProgress(console)
    asker = TerminalAsker(console)
  }

  var program: String { "evsh \(Evsh.version)" }
  var progress: any ProgressDisplay { display }
  var now: Timestamp { .now }

  func connectLocal(_ path: String?) async throws(BackendError) -> Connected {
    let engine = try await EmbeddedEngine.open(path ?? workspace ?? Self.defaultWorkspace)
    return Connected(engine, notes: engine.findings())
  }

  func scratch(_ path: String?) async throws(BackendError) -> Scratch {
    let path = path ?? workspace ?? Self.defaultWorkspace
    guard FileManager.default.fileExists(atPath: path) else {
      return Scratch(try await EmbeddedEngine.empty(), kept: nil)
    }
    let engine = try await EmbeddedEngine.open(path, onlyLooks: true)
    return Scratch(try await engine.scratch(), kept: engine)
  }

  /// `$EVSH_WORKSPACE`, then a file among the user's data (XDG Base Directory Specification).
  static var defaultWorkspace: String {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["EVSH_WORKSPACE"], !path.isEmpty { return path }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? NSHomeDirectory() + "/.local/share") + "/evsh/workspace.db"
  }

  func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  func file(_ path: String, from source: String) -> String {
    URL(fileURLWithPath: path, relativeTo: Self.folder(of: source)).standardizedFileURL.path
  }

  func read(_ path: String, from source: String) throws(FileError) -> ImportFile {
    let url = URL(fileURLWithPath: file(path, from: source))
    return ImportFile(
      name: path, bytes: try ScriptFile.bytes(of: url.path), folder: url.deletingLastPathComponent().path)
  }

  func suite(_ file: ImportFile) throws(FileProblem) -> SuiteFile { try SuiteFile(file) }

  /// A script's folder; the current one for what is no file.
  private static func folder(of source: String) -> URL {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    if source.hasPrefix("<") { return current }
    return URL(fileURLWithPath: source, relativeTo: current).deletingLastPathComponent()
  }

  func append(_ text: String, to path: String) throws(FileError) { try FileWriter.add(text, to: path) }
  func write(_ text: String, to path: String) throws(FileError) { try FileWriter.replace(path, by: text) }

  /// Why a file couldn't be written now; nil where it could.
  static func obstacle(to path: String) -> String? { FileWriter.obstacle(to: path) }
}
