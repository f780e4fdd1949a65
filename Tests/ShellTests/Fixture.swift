import Foundation
import Language
import Shell

/// Where the tests' files are, and a session to run them in.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let golden = tests.appending(path: "Golden")
  static let examples = tests.appending(path: "../../scripts/examples").standardizedFileURL
  static let examplesPath = examples.path

  /// Runs a script in a fresh session and workspace; what it printed, and its exit code.
  static func run(_ text: String, name: String) async throws -> (transcript: Transcript, code: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let transcript = Transcript()
    let interpreter = Interpreter(
      table: .standard, surroundings: TestSurroundings(folder: folder), front: transcript)
    let source = Source(name: name, text: text)
    let script = Binder(interpreter.table).bind(Parser.parse(source))
    transcript.show(script.diagnostics, in: source, of: nil)
    if script.hasErrors { return (transcript, ExitCode.script.rawValue) }
    let code = await interpreter.finish(await interpreter.run(script, keepGoing: false))
    return (transcript, code)
  }
}
