import Evaluation
import Foundation

@testable import REST

/// Asks a server for operation after operation and keeps what it answers, by the paths of the published schemas.
struct AnswerCollector {
  let server: TestServer
  private(set) var answers: [JSONValue] = []
  private(set) var asked: Set<Endpoint> = []

  init(_ server: TestServer) { self.server = server }

  /// Asks for an operation as well-behaved clients do; what it answered.
  @discardableResult
  mutating func ask(
    _ endpoint: Endpoint, _ id: Int? = nil, turn: Int = 0, query: String = "", body: JSONValue? = nil
  ) async throws -> JSONValue {
    let method = TestServer.Method(rawValue: endpoint.form.method.rawValue) ?? .get
    let path = endpoint.path(id).replacing("{turn_id}", with: String(turn))
    let answer = try await server.send(method, path + query, body?.compact)
    asked.insert(endpoint)
    answers.append([
      "operation": .string("\(method.rawValue) \(endpoint.path())"), "status": .integer(answer.status),
      "body": answer.text.isEmpty ? .null : answer.json,
    ])
    return answer.json
  }

  /// What is wrong with the answers, a line each.
  func problems() throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "evsh-answers-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(JSONValue.array(answers).compact.utf8).write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "validate.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path, file.path]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }
}
