import Evaluation

@testable import REST

/// A client that speaks for the agent of one run, by requests alone.
struct ChatClient {
  static let launchPath = "/test_framework/v1/scenarios/run_scenarios_api_chat/"

  let server: TestServer
  let result: Int
  let run: Int

  /// Launches an evaluator, and asks for its run until it is under way.
  init(_ server: TestServer, _ evaluator: Int, timeout: Int? = nil, key: String?? = .none) async throws {
    let body: JSONValue = ["scenarios": [.integer(evaluator)], "timeout": timeout.map(JSONValue.integer) ?? .null]
    let answer = try await server.post(Self.launchPath, body, key: key)
    guard answer.status == 200, let result = answer.json["id"]?.integer,
      let run = answer.json["runs"]?.array?.first?["id"]?.integer
    else { throw BackendError.unsupported(answer.text) }
    (self.server, self.result, self.run) = (server, result, run)
    while try await status() != "in_progress" { await Task.yield() }
  }

  private var path: String { "/test_framework/v1/runs/\(run)/" }

  func status() async throws -> JSONValue? { try await whole()["status"] }
  func whole() async throws -> JSONValue { try await server.get(path).json }

  /// What the server answers to a message.
  func post(_ message: JSONValue, key: String?? = .none) async throws -> TestServer.Answer {
    try await server.post(path + "chat/", message, key: key)
  }

  /// A turn, once it is more than generated.
  func turn(_ number: Int) async throws -> JSONValue {
    while true {
      let turn = try await server.get(path + "chat/\(number)/").json
      if turn["status"] != "generating" { return turn }
      await Task.yield()
    }
  }

  /// Says something, and waits for the caller's answer.
  func say(_ words: String) async throws -> JSONValue {
    let number = try await post(["content": .string(words)]).json["turn_id"]?.integer ?? -1
    return try await turn(number)
  }

  func end(_ reason: String? = nil) async throws -> TestServer.Answer {
    try await server.post(path + "end-chat/", reason.map { ["reason": .string($0)] } ?? [:])
  }

  /// The run at its end.
  func finished() async throws -> JSONValue {
    while true {
      let run = try await whole()
      if run["verdict"] != nil || RunStatus(rawValue: run["status"]?.string ?? "")?.isFinal == true { return run }
      await Task.yield()
    }
  }
}
