import Evaluation

extension Reply {
  /// What changed from one result to another, as a whole and evaluator by evaluator.
  static func comparison(_ comparison: ResultComparison) -> Reply {
    let remarks = comparison.remarks
    return Reply(
      comparison.json,
      [.line(comparison.headline)]
        + (comparison.evaluators.isEmpty ? [] : [.blank, .table(comparison.table)])
        + (remarks.isEmpty ? [] : [.blank]) + remarks.map { .line([Cell($0, .faint)]) },
      rows: .elements(of: "evaluators"))
  }
}

extension ResultComparison {
  /// `result 2 against result 1: regressed by 12.5 points (paired bootstrap, 95%: −20.1 … −4.9)`.
  fileprivate var headline: [Cell] {
    let said = evidence.map { Cell(" (\($0))", .faint) }
    return [Cell("result \(current) against result \(baseline): ", .strong), Cell(words, overall.look)]
      + [said].compactMap(\.self) + regressionCells
  }

  /// Where the whole doesn't say it, evaluators that regressed for themselves must not be overlooked.
  private var regressionCells: [Cell] {
    if regressions.isEmpty || overall == .regressed { return [] }
    return ["; ", Cell("\(regressions.count.counted("evaluator")) regressed", .bad)]
  }

  fileprivate var table: Table {
    Table(
      [
        Table.Column("id", isRight: true), Table.Column("evaluator"), Table.Column("before", isRight: true),
        Table.Column("after", isRight: true), Table.Column("change", isRight: true), Table.Column(""),
      ],
      rows: evaluators.map { change in
        [
          .number(change.evaluator), Cell(change.name), change.before.cell, change.after.cell,
          .text(change.difference.map { Points($0).signed }), change.mark,
        ]
      })
  }

  /// What the table doesn't show: evaluators of one result alone, and runs that are no tries.
  fileprivate var remarks: [String] {
    [
      onlyBefore.remark(baseline), onlyAfter.remark(current), excludedBefore.remark(baseline),
      excludedAfter.remark(current),
    ].compactMap(\.self)
  }
}

extension EvaluatorChange {
  fileprivate var mark: Cell {
    switch verdict {
    case .regressed: Cell(words, .bad)
    case .improved: Cell(words, .good)
    case .same: Cell(words, .faint)
    }
  }
}

extension ResultComparison.Verdict {
  fileprivate var look: Style {
    switch self {
    case .regressed: .bad
    case .improved: .good
    case .noDecisiveChange: .plain
    case .notComparable: .warning
    }
  }
}

extension Tries {
  /// `5/6`, or a dash where there was no try.
  fileprivate var cell: Cell { .text(count == 0 ? nil : fraction) }
}

extension [EvaluatorFigures] {
  fileprivate func remark(_ result: Int) -> String? {
    if isEmpty { return nil }
    let named = prefix(6).map { "\($0.evaluator) \($0.name)" }.joined(separator: ", ")
    return "only in result \(result): " + named + (count > 6 ? " and \(count - 6) more" : "")
  }
}

extension [Exclusion: Int] {
  fileprivate func remark(_ result: Int) -> String? {
    words.map { "left out of result \(result): \($0)" }
  }
}
