import Evaluation
import Testing

@testable import REST

/// What a server doesn't take, and that it serves others meanwhile.
@Suite struct LimitTests {
  private static let path = "/test_framework/v1/scenarios/run_scenarios_text/"

  @Test(arguments: [true, false]) func aBodyOfAHundredMegabytesIsRefused(isLengthTold: Bool) async throws {
    try await TestServer.with { server in
      let answer = try await server.send(zeros: 100 << 20, to: Self.path, isLengthTold: isLengthTold)
      #expect(answer.status == 413 && answer.json == ["detail": "the body is too large"])
      #expect(try await server.get("/test_framework/v1/results/").status == 200)
    }
  }

  @Test func aBodyUpToTheLimitIsRead() async throws {
    var settings = ServerSettings()
    settings.mostBytes = 200
    try await TestServer.with(settings) { server in
      let body = "{\"scenarios\": [101], \"name\": \"\(String(repeating: "x", count: 168))\"}"
      let (fitting, larger) = (
        try await server.send(.post, Self.path, body), try await server.send(.post, Self.path, body + " ")
      )
      #expect(fitting.status == 201 && larger.status == 413)
    }
  }

  @Test func runsOfAllResultsTogetherKeepToTheLimit() async throws {
    try await TestServer.with(mostRuns: 2) { server in
      var results: [Int] = []
      for _ in 0..<2 {
        let answer = try await server.post(Self.path, ["scenarios": [104], "frequency": 3])
        results.append(try #require(answer.json["id"]?.integer))
      }
      #expect(try await server.get("/test_framework/v1/runs/?status=in_progress").json["count"] == 2)
      // What makes room for one result makes it for the other.
      let running = try await server.get("/test_framework/v1/runs/?status=in_progress").json["results"]?.array ?? []
      for run in running {
        let id = try #require(run["id"]?.integer)
        #expect(try await server.post("/test_framework/v1/runs/\(id)/end_call/", [:]).status == 200)
      }
      #expect(try await server.get("/test_framework/v1/runs/?status=in_progress").json["count"] == 2)
      for result in results { _ = try await server.post("/test_framework/v1/results/\(result)/end_calls/", [:]) }
      #expect(try await server.get("/test_framework/v1/runs/?status=cancelled").json["count"] == 6)
    }
  }

  @Test func queriesThatAreNoTextAreRefused() async throws {
    try await TestServer.with { server in
      let answer = try await server.get("/test_framework/v1/scenarios/?tags=%FF%FE")
      #expect(answer.status == 400 && answer.json["detail"] != nil)
    }
  }

  @Test func sqlIsTextLikeAnyOther() async throws {
    try await TestServer.with { server in
      for text in ["'; DROP TABLE runs; --", "\" OR 1=1", "%' UNION SELECT hash FROM keys --"] {
        let query = text.utf8.map { "%" + (String($0, radix: 16).count == 1 ? "0" : "") + String($0, radix: 16) }
          .joined()
        for name in ["tags", "folder_path", "assistant_id"] {
          let answer = try await server.get("/test_framework/v1/scenarios/?\(name)=\(query)")
          #expect(answer.status == 200 && answer.json["count"] == 0, "\(name)")
        }
        let launched = try await server.post(Self.path, ["scenarios": [101], "name": .string(text)])
        #expect(launched.json["name"] == .string(text))
      }
    }
  }

  @Test func onStoppingRunsAreHandedBack() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(Self.path, ["scenarios": [104]])
      let id = try #require(answer.json["id"]?.integer)
      #expect(try await server.engine.result(id).progress.running == 1)
      try await server.engine.handBack()
      let result = try await server.engine.result(id)
      #expect(result.status == .pending && result.runs.map(\.status) == [.pending])
    }
  }
}
