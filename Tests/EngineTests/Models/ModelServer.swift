import Evaluation
import Foundation
import Testing

@testable import Engine

/// A server that speaks OpenAI's API and has nothing to do with this project: fakellm, from PyPI, with rules of a test.
struct ModelServer {
  /// Where `scripts/test` installs it.
  private static let program = URL(filePath: #filePath).appending(path: "../../../../.build/fakellm/bin/fakellm")
    .standardizedFileURL.path

  private let line: Line
  private let file: String
  let url: String

  /// Its answers by what the conversation holds, the first rule that fits; each `(model, words, answer)`.
  static func answering(_ rules: (model: String, words: String, answer: JSONObject)...) async throws -> ModelServer {
    let described = rules.enumerated().map { index, rule -> JSONValue in
      var condition: JSONObject = ["model_matches": .string(rule.model)]
      if !rule.words.isEmpty { condition["messages_contain"] = .string(rule.words) }
      return ["name": .string("rule \(index)"), "when": .object(condition), "respond": .object(rule.answer)]
    }
    // JSON is YAML.
    return try await ModelServer(JSONValue.object(["version": 1, "rules": .array(described)]).compact)
  }

  private init(_ rules: String) async throws {
    file = FileManager.default.temporaryDirectory.path + "/fakellm-" + UUID().uuidString + ".yaml"
    try Data(rules.utf8).write(to: URL(filePath: file))
    // The line that tells the port comes back as the fault, as it is no message of the chat protocol.
    let script = """
      "$0" serve --port 0 --config "$1" 2>&1 | sed -un 's/.*Uvicorn running on \\(http:[^ ]*\\).*/\\1/p'
      """
    line = try await Line.program(
      Connection.Program(command: ["/bin/sh", "-c", script, Self.program, file]))
    var words = ""
    do { _ = try await line.next() } catch ConnectionFault.malformed(let text) { words = text }
    url = String(words.trimming(\.isWhitespace)) + "/v1"
    try #require(words.hasPrefix("http"), "\(Self.program) is missing; scripts/test installs it")
  }

  func stop() async {
    await line.close()
    try? FileManager.default.removeItem(atPath: file)
  }
}
