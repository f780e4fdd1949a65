import Evaluation
import Synchronization
import Testing

@testable import REST

/// Numbers that a server tells, and those that it must be asked for again.
@Suite struct RemoteCountTests {
  @Test func aListThatOnlyCountsRunsIsBelieved() async throws {
    let listed: JSONValue = [
      "id": 5, "name": "nightly", "status": "completed", "total_runs_count": 12, "completed_runs_count": 12,
      "success_runs_count": "10", "failed_runs_count": 2,
    ]
    let server = try await StandIn.serving([
      "GET /test_framework/v1/results/": .json(["count": 1, "next": .null, "results": [listed]])
    ])
    let backend = try RemoteBackend.at(server)
    let result = try #require(try await backend.results(ListFilter()).first)
    #expect(result.runs.isEmpty && result.progress.total == 12 && result.progress.done == 12)
    #expect(result.progress.passed == 10 && result.progress.failed == 2)
    var filter = ListFilter()
    filter.outcome = .failed
    #expect(try await backend.results(filter).count == 1)
    filter.outcome = .review
    #expect(try await backend.results(filter).isEmpty)
    try await server.stop()
  }

  /// Of three runs under way one comes to its own end before the others are ended.
  @Test func onlyCallsThatWereEndedCount() async throws {
    let isEnded = Mutex(false)
    let server = try await StandIn.start { request in
      if request.method == "POST" { isEnded.withLock { $0 = true } }
      let statuses =
        isEnded.withLock { $0 } ? ["completed", "cancelled", "running"] : ["running", "running", "running"]
      let runs = statuses.enumerated().map { index, status -> (String, JSONValue) in
        ("\(index + 1)", ["id": .integer(index + 1), "status": .string(status), "scenario": 11])
      }
      return .json(["id": 5, "status": "running", "runs": .object(JSONObject(runs))])
    }
    #expect(try await RemoteBackend.at(server).endCalls(result: 5) == 2)
    try await server.stop()
  }
}
