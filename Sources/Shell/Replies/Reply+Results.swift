import Evaluation

extension Reply {
  /// A result that has just begun.
  static func launched(_ result: RunResult, _ request: RunRequest? = nil) -> Reply {
    Reply(result.json, [.notice(result.announcement(request))], rows: .none)
  }

  /// A result that came to its end: evaluators with passes of tries, and why those that failed did.
  static func outcome(_ result: RunResult) -> Reply {
    let groups = EvaluatorOutcome.groups(of: result.runs)
    var blocks: [Block] = [.line(result.headline), .blank, .table(EvaluatorOutcome.table(groups))]
    let reasons = RunGroup.failures(in: result.runs)
    if !reasons.isEmpty {
      blocks += [.blank] + reasons.flatMap(\.blocks)
    }
    return Reply(result.json, blocks, rows: .elements(of: "runs"))
  }
}

extension RunResult {
  fileprivate var title: String { Followable.result(self).title }

  /// `result 167 "nightly": 72 runs (12 evaluators × 3 × 2 personalities)`; without the request only the runs.
  func announcement(_ request: RunRequest? = nil) -> String {
    let factors = request.map { " (\($0.factors(evaluators: Set(runs.map(\.evaluator)).count)))" } ?? ""
    return "\(title): \(progress.total.counted("run"))\(factors)"
  }

  /// `result 167 "nightly" completed: 60 of 72 runs passed, 12 failed`.
  var headline: [Cell] {
    let progress = progress
    var cells = [Cell("\(title) ", .strong), status.cell, Cell(": ")]
    cells.append(
      Cell("\(progress.passed) of \(progress.total.counted("run")) passed", progress.isSuccess ? .good : .plain))
    if progress.failed > 0 { cells += [", ", Cell("\(progress.failed) failed", .bad)] }
    if progress.review > 0 { cells += [", ", Cell("\(progress.review) to be reviewed", .warning)] }
    if progress.cancelled > 0 { cells += [", ", Cell("\(progress.cancelled) cancelled", .warning)] }
    let open = progress.total - progress.done
    if open > 0 { cells += [", ", Cell("\(open) not finished", .faint)] }
    return cells
  }
}

/// An evaluator's tries in one result.
private struct EvaluatorOutcome {
  let evaluator: Int
  let name: String
  var progress = ResultProgress()

  static func groups(of runs: [Run]) -> [EvaluatorOutcome] {
    var order: [Int] = []
    var groups: [Int: EvaluatorOutcome] = [:]
    for run in runs {
      if groups[run.evaluator] == nil {
        order.append(run.evaluator)
        groups[run.evaluator] = EvaluatorOutcome(evaluator: run.evaluator, name: run.evaluatorName)
      }
      groups[run.evaluator]?.progress.count(run.status, run.verdict?.outcome)
    }
    return order.compactMap { groups[$0] }
  }

  static func table(_ groups: [EvaluatorOutcome]) -> Table {
    Table(
      [
        Table.Column("id", isRight: true), Table.Column("evaluator"), Table.Column("passed", isRight: true),
        Table.Column(""),
      ],
      rows: groups.map { group in
        [
          .number(group.evaluator), Cell(group.name), Cell("\(group.progress.passed)/\(group.progress.total)"),
          group.mark,
        ]
      })
  }

  private var mark: Cell {
    if progress.isSuccess { return Cell("passed", .good) }
    if !progress.isFinished { return Cell("not finished", .faint) }
    if progress.failed == 0 { return progress.review > 0 ? Cell("review", .warning) : Cell("cancelled", .warning) }
    return Cell(progress.passed > 0 ? "flaky" : "failed", .bad)
  }
}

extension RunGroup {
  /// Those that were judged and didn't pass.
  fileprivate static func failures(in runs: [Run]) -> [RunGroup] {
    all(in: runs) { run in
      guard let verdict = run.verdict, verdict.outcome != .passed else { return nil }
      return verdict.reasons.first ?? verdict.outcome.rawValue
    }
  }

  /// The evaluator and the reason, then the runs, the first of which is named for a look.
  fileprivate var blocks: [Reply.Block] {
    let outcome = first.verdict?.outcome.cell ?? ""
    let fault = first.verdict?.fault?.remark ?? ""
    let cells = [
      outcome, Cell("  \(first.evaluatorName)", .strong), Cell(fault + ": " + reason),
    ]
    return [
      .line(cells),
      .line([Cell("        \(ids.count.counted("run")): \(listedIDs); show transcript \(first.id)", .faint)]),
    ]
  }
}

extension Verdict.Fault {
  /// Behind an evaluator's name; the agent's is what a reader expects, and an undecided one is said by the outcome.
  fileprivate var remark: String {
    switch self {
    case .agent, .undecided: ""
    case .caller, .infrastructure: " (\(rawValue))"
    }
  }
}
