import Foundation
import Language

@testable import Shell

/// Where the tests' files are, and a session to run them in.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let golden = tests.appending(path: "Golden")
  static let goldenPath = golden.path
  static let examples = tests.appending(path: "../../scripts/examples").standardizedFileURL
  static let examplesPath = examples.path
  static let editors = tests.appending(path: "../../scripts/editors").standardizedFileURL

  /// Runs a script in a fresh session and workspace; what it printed, and its exit code.
  static func run(
    _ text: String, name: String, isServed: Bool = false
  ) async throws -> (transcript: Transcript, code: Int32) {
    try await inFreshSurroundings(isServed: isServed) { surroundings in
      let transcript = Transcript()
      let interpreter = Interpreter(table: .standard, surroundings: surroundings, front: transcript)
      let script = interpreter.bind(Parser.parse(Source(name: name, text: text)))
      interpreter.show(findingsOf: script)
      if script.hasErrors { return (transcript, ExitCode.script.rawValue) }
      let code = await interpreter.finish(await interpreter.run(script, keepGoing: false))
      transcript.addAnnouncements()
      return (transcript, code)
    }
  }

  /// Runs a script in a fresh session and workspace, on a front that nobody sees; its last reply.
  static func lastReply(of text: String) async throws -> Reply? {
    try await inFreshFolder { folder in
      let surroundings = TestSurroundings(folder: folder)
      let interpreter = Interpreter(table: .standard, surroundings: surroundings, front: Transcript())
      let script = Binder(interpreter.table).bind(Parser.parse(Source(name: "<test>", text: text)))
      _ = await interpreter.run(script, keepGoing: true)
      return interpreter.lastReply?.reply
    }
  }

  /// Types lines at a prompt, one after the other, whatever becomes of each; what was printed.
  static func converse(_ text: String, name: String, isServed: Bool = false) async throws -> Transcript {
    try await inFreshSurroundings(isServed: isServed) { surroundings in
      let transcript = Transcript()
      let interpreter = Interpreter(table: .standard, surroundings: surroundings, front: transcript, isSession: true)
      for line in text.split(separator: "\n") {
        transcript.add(interpreter.prompt.text + line)
        await surroundings.lines.add(String(line), isFailed: interpreter.carryOut(String(line), name: name).code != nil)
        if let next = interpreter.nextLine { transcript.add("# to be edited: " + next) }
        interpreter.nextLine = nil
      }
      return transcript
    }
  }

  /// Workspaces in a folder that is removed; where they are served, each by way of a server.
  private static func inFreshSurroundings<Value>(
    isServed: Bool, _ body: (TestSurroundings) async throws -> Value
  ) async throws -> Value {
    try await inFreshFolder { folder in
      let servers = isServed ? WorkspaceServers() : nil
      let value: Value
      do { value = try await body(TestSurroundings(folder: folder, servers: servers)) } catch {
        try await servers?.stop()
        throw error
      }
      try await servers?.stop()
      return value
    }
  }

  static func inFreshFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}

extension Interpreter {
  /// Carries out a line as a session does.
  @discardableResult
  func carryOut(_ line: String, name: String = "<prompt>") async -> Ending {
    let script = bind(Parser.parse(Source(name: name, text: line)))
    show(findingsOf: script)
    return script.hasErrors ? .failed(ExitCode.script.rawValue) : await run(script, keepGoing: false)
  }
}
