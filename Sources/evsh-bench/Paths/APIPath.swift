import Evaluation
import REST

/// A request of the API, without its way there.
enum APIPath {
  private static let body = """
    {"agent_id": 42, "scenarios": [1001, 1002, 1003, 1004], "frequency": 5, "name": "nightly", "mode": "same_number",
     "personality_ids": [693, 694], "test_profile_ids": [21], "concurrency_limit": 10}
    """

  static func read(times: Int) throws {
    let body = Array(body.utf8)
    for _ in 0..<times {
      guard try DeskWork.request(ofLaunch: body).frequency == 5 else { throw LostWay(description: "no request") }
    }
  }

  static func answer(times: Int) throws {
    let result = RunResult(
      id: 167, label: "nightly", agent: 42, status: .completed, runAsText: true, runs: (1...50).map(run),
      createdAt: Timestamp(microseconds: 1_700_000_000_000_000))
    for _ in 0..<times {
      guard !DeskWork.answer(result).isEmpty else { throw LostWay(description: "no answer") }
    }
  }

  private static func run(_ id: Int) -> Run {
    var run = Run(
      id: id, result: 167, evaluator: 1000 + id, evaluatorName: "Books an appointment \(id)", attempt: 1,
      status: .completed, createdAt: Timestamp(microseconds: 1_700_000_000_000_000))
    run.verdict = id % 5 == 0 ? Verdict(.failed, fault: .agent, reasons: ["never said 'confirmed'"]) : Verdict(.passed)
    run.metrics = [
      MetricValue("latency", .numeric, .number(0.25)), MetricValue("ended_by", .enumeration, .word("caller")),
    ]
    (run.duration, run.endedReason) = (.seconds(42), "Testing agent-ended-call")
    run.startedAt = run.createdAt
    return run
  }
}
