import Evaluation
import Synchronization
import Testing

@testable import REST

/// Following a result on a server, and ending its calls.
@Suite struct FollowingTests {
  private static func result(_ status: String, _ runs: String...) -> StandIn.Reply {
    let entries = runs.enumerated().map { index, status -> (String, JSONValue) in
      let success: JSONValue = status == "completed" ? true : .null
      return (
        "\(index + 1)",
        ["id": .integer(index + 1), "scenario": 11, "status": .string(status), "success": success]
      )
    }
    return .json(["id": 7, "status": .string(status), "runs": .object(JSONObject(entries))])
  }

  @Test(arguments: ["completed", "failed", "timeout", "cancelled"])
  func aResultIsFollowedToItsEndWithLongerWaits(_ end: String) async throws {
    let open = Self.result("running", "in_progress", "pending")
    let server = try await StandIn.answering(
      Self.result("pending", "pending", "pending"), open, open, open, open, open,
      Self.result(end, "completed", end))
    let clock = TestClock()
    let seen = Mutex<[Int]>([])
    let result = try await RemoteBackend.at(server, clock: clock).follow(result: 7, limit: nil) { progress in
      seen.withLock { $0.append(progress.running * 10 + progress.done) }
    }
    #expect(result.status.rawValue == end && result.runs.map(\.status.rawValue) == ["completed", end])
    #expect(seen.withLock { $0 } == [0, 10, 2])
    #expect(
      clock.rests == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(5), .seconds(5)])
    try await server.stop()
  }

  @Test func aLimitEndsTheFollowingAndNotTheCalls() async throws {
    let server = try await StandIn.answering(Self.result("running", "running"))
    let clock = TestClock()
    let backend = try RemoteBackend.at(server, clock: clock)
    let error = await backendError { () throws(BackendError) in
      try await backend.follow(result: 7, limit: .seconds(3)) { _ in }
    }
    #expect(error == .overTime(.seconds(3)))
    #expect(clock.rests == [.milliseconds(500), .seconds(1), .milliseconds(1500)])
    #expect(server.lines.allSatisfy { $0.hasPrefix("GET") })
    try await server.stop()
  }

  @Test func aServerThatIsStartedAnewIsAwaited() async throws {
    let down = StandIn.Reply.text("", status: 502)
    let server = try await StandIn.answering(down, down, down, down, down, down, Self.result("completed", "completed"))
    let result = try await RemoteBackend.at(server).follow(result: 7, limit: nil) { _ in }
    #expect(result.status == .completed)
    try await server.stop()
  }

  @Test func aResultThatIsNotThereIsUnknown() async throws {
    let server = try await StandIn.serving([:])
    let backend = try RemoteBackend.at(server)
    let error = await backendError { () throws(BackendError) in try await backend.result(8) }
    #expect(error == .unknown(.init(kind: "result", name: "8")))
    let run = await backendError { () throws(BackendError) in try await backend.retrieveRun(9) }
    #expect(run == .unknown(.init(kind: "run", name: "9")))
    try await server.stop()
  }

  @Test func callsAreEndedWhereAnyAreOpen() async throws {
    let end = "POST /test_framework/v1/results/7/end_calls/"
    let open = try await StandIn.serving([
      "GET /test_framework/v1/results/7/": Self.result("running", "completed", "pending", "in_progress"),
      end: .text(""),
    ])
    #expect(try await RemoteBackend.at(open).endCalls(result: 7) == 2)
    #expect(open.lines.count { $0 == end } == 1)
    try await open.stop()

    let over = try await StandIn.serving([
      "GET /test_framework/v1/results/7/": Self.result("completed", "completed")
    ])
    #expect(try await RemoteBackend.at(over).endCalls(result: 7) == 0)
    #expect(over.lines.count == 1)
    try await over.stop()
  }

  @Test func aRunsCallIsEndedTillTheServerHasHeard() async throws {
    let end = "POST /test_framework/v1/runs/1/end_call/"
    let tries = Mutex(0)
    let server = try await StandIn.start { request in
      if request.line != end { return .json(["id": 1, "status": "in_progress", "scenario": 11]) }
      return tries.withLock { tries in
        tries += 1
        return tries == 1 ? .drop : .text("")
      }
    }
    #expect(try await RemoteBackend.at(server).endCall(run: 1))
    #expect(server.lines.count { $0 == end } == 2)
    try await server.stop()
  }

  @Test func whereThereIsNoBulkTranscriptsAreFetchedOneByOne() async throws {
    let whole: JSONValue = [
      "id": 1, "scenario": 11, "status": "completed", "success": true, "result_id": 7,
      "transcript": "[00:01] Main Agent: Hi",
    ]
    let server = try await StandIn.serving([
      "GET /test_framework/v1/results/7/": Self.result("completed", "completed"),
      "GET /test_framework/v1/runs/1/": .json(whole),
    ])
    let result = try await RemoteBackend.at(server).resultWithTranscripts(7)
    #expect(result.runs.map { $0.transcript.map(\.content) } == [["Hi"]])
    try await server.stop()
  }

  @Test func transcriptsAreFetchedInBulk() async throws {
    let runs = (1...30).map { id -> (String, JSONValue) in
      ("\(id)", ["id": .integer(id), "scenario": 11, "status": "completed", "success": true])
    }
    let server = try await StandIn.start { request in
      guard let ids = request.query("run_ids") else {
        return .json(["id": 7, "status": "completed", "runs": .object(JSONObject(runs))])
      }
      return .json(
        .array(
          ids.split(separator: ",").map { id in
            [
              "id": .integer(Int(id) ?? 0), "scenario": 11, "status": "completed", "success": true, "result_id": 7,
              "transcript_object": [["role": "Main Agent", "content": .string("Hello \(id)")]],
            ]
          }))
    }
    let result = try await RemoteBackend.at(server).resultWithTranscripts(7)
    #expect(result.runs.map { $0.transcript.first?.content } == (1...30).map { "Hello \($0)" })
    #expect(result.runs.map(\.attempt) == Array(1...30))
    #expect(server.requests.count == 3)
    try await server.stop()
  }
}
