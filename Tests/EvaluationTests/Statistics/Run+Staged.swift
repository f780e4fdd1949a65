import Evaluation

extension Run {
  /// A finished run of an evaluator.
  static func staged(_ evaluator: Int, _ outcome: Verdict.Outcome?, fault: Verdict.Fault? = nil) -> Run {
    var run = Run(
      id: 1, result: 1, evaluator: evaluator, evaluatorName: "E\(evaluator)", attempt: 1, status: .completed,
      createdAt: Timestamp(microseconds: 0))
    run.verdict = outcome.map { Verdict($0, fault: fault) }
    return run
  }
}

extension RunResult {
  /// A result of evaluators 1, 2, … with so many tries passed, of so many.
  static func staged(id: Int = 1, _ tries: [(Int, Int)]) -> RunResult {
    staged(
      id: id,
      zip(1..., tries).flatMap { evaluator, tries in
        (0..<tries.1).map { Run.staged(evaluator, $0 < tries.0 ? .passed : .failed) }
      })
  }

  static func staged(id: Int = 1, _ runs: [Run]) -> RunResult {
    RunResult(
      id: id, label: nil, agent: 7, status: .completed, runAsText: true, runs: runs,
      createdAt: Timestamp(microseconds: 0))
  }
}

/// Equal but for the last digits that a published value leaves out.
func isClose(_ value: Double?, _ published: Double, within margin: Double = 1e-9) -> Bool {
  value.map { abs($0 - published) <= margin } ?? false
}
