import Evaluation
import Testing

@testable import REST

/// What a reader changes of results and runs, and how a run is told as a trace.
@Suite struct ReviewTests {
  /// A finished result of 102, whose run failed.
  private func failed(_ server: TestServer) async throws -> (result: Int, run: Int) {
    let answer = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [102]])
    let id = try #require(answer.json["id"]?.integer)
    _ = try await server.finished(id)
    return (id, try #require(try await server.engine.result(id).runs.first?.id))
  }

  @Test func aReadersVerdictTakesTheFirstOnesPlace() async throws {
    try await TestServer.with { server in
      let (result, run) = try await failed(server)
      let path = "/test_framework/v1/runs/\(run)/"
      let reviewed = try await server.send(
        .patch, path, #"{"evaluation_status": "reviewed_success", "feedback": "it did help"}"#)
      #expect(reviewed.status == 200 && reviewed.json["success"] == true && reviewed.json["is_reviewed"] == true)
      #expect(reviewed.json["evaluation_status"] == "reviewed_success" && reviewed.json["feedback"] == "it did help")
      #expect(try await server.get("/test_framework/v1/results/\(result)/").json["success_runs_count"] == 1)
      let back = try await server.send(.patch, path, #"{"is_reviewed": false}"#)
      #expect(back.json["success"] == false && back.json["evaluation_status"] == "failure")
      #expect(back.json["reasons"]?.array?.isEmpty == false)
      #expect(try await server.get("/test_framework/v1/results/\(result)/").json["failed_runs_count"] == 1)
    }
  }

  @Test func whatTheServerSaysItselfIsRefused() async throws {
    try await TestServer.with { server in
      let (result, run) = try await failed(server)
      let answer = try await server.send(
        .patch, "/test_framework/v1/runs/\(run)/", #"{"trace_id": "0", "evaluation_status": "perhaps"}"#)
      #expect(answer.status == 400 && Set(answer.json.object?.keys ?? []) == ["trace_id", "evaluation_status"])
      let renamed = try await server.send(.patch, "/test_framework/v1/results/\(result)/", #"{"name": "kept"}"#)
      #expect(renamed.status == 200 && renamed.json["name"] == "kept" && renamed.json["runs"]?.object?.keys.count == 1)
      let moved = try await server.send(.patch, "/test_framework/v1/results/\(result)/", #"{"agent": 12}"#)
      #expect(moved.status == 400 && moved.json["agent"] != nil)
    }
  }

  @Test func whatIsUnderWayIsNotReviewed() async throws {
    try await TestServer.with { server in
      let answer = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [104]])
      let run = try #require(answer.json["runs"]?.array?.first?["id"]?.integer)
      let review = try await server.send(.patch, "/test_framework/v1/runs/\(run)/", #"{"success": true}"#)
      #expect(review.status == 409)
      let id = try #require(answer.json["id"]?.integer)
      _ = try await server.post("/test_framework/v1/results/\(id)/end_calls/", [:])
    }
  }

  @Test func aRunIsRemoved() async throws {
    try await TestServer.with { server in
      let (result, run) = try await failed(server)
      #expect(try await server.send(.delete, "/test_framework/v1/runs/\(run)/").status == 204)
      #expect(try await server.send(.delete, "/test_framework/v1/runs/\(run)/").status == 404)
      #expect(try await server.get("/test_framework/v1/results/\(result)/").json["total_runs_count"] == 0)
      let ids = try await server.get("/test_framework/v1/results/result_ids/?agent_id=11").json
      #expect(ids == ["result_ids": [.integer(result)]])
    }
  }

  @Test func aTraceHasASpanForEachTurn() async throws {
    try await TestServer.with { server in
      let run = try await failed(server).run
      let told = try await server.get("/test_framework/v1/runs/\(run)/").json
      let trace = try await server.get("/test_framework/v1/runs/\(run)/trace/").json
      #expect(trace["trace_id"]?.string?.count == 32 && trace["trace_id"] == told["trace_id"])
      let spans = try #require(trace["spans"]?.array)
      #expect(spans.count == 1 + (told["transcript_object"]?.array?.count ?? 0))
      #expect(spans[0]["parent_span_id"] == .null && spans[1]["parent_span_id"] == spans[0]["span_id"])
      #expect(spans[1]["attributes"]?["content"] == "Hello and goodbye.")
      #expect(Set(spans.compactMap { $0["span_id"]?.string }).count == spans.count)
    }
  }

  @Test func aCallOfAFunctionIsOneSpan() {
    var run = Run(
      id: 7, result: 1, evaluator: 1, evaluatorName: "Books", attempt: 1, status: .completed,
      createdAt: Timestamp(microseconds: 1_000_000))
    run.transcript = [
      TranscriptTurn(
        .functionCall, "", data: ["id": "c1", "name": "book", "arguments": "{}"], start: .seconds(1), end: .seconds(1)),
      TranscriptTurn(
        .functionCallResult, "", data: ["id": "c1", "result": "done"], start: .seconds(2), end: .seconds(2)),
    ]
    let spans = run.trace["spans"]?.array ?? []
    #expect(spans.count == 2 && spans.last?["name"] == "execute_tool book")
    #expect(spans.last?["end_time"] == "1970-01-01T00:00:03.000000Z")
    #expect(spans.last?["attributes"]?["gen_ai.tool.call.result"] == "done")
  }
}
