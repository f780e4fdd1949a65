import Evaluation

extension Reply {
  /// What changed from one result to another, as a whole and evaluator by evaluator.
  static func comparison(_ comparison: ResultComparison) -> Reply {
    let remarks = comparison.remarks
    return Reply(
      comparison.json,
      [.line(comparison.headline)]
        + (comparison.evaluators.isEmpty ? [] : [.blank, .table(comparison.table)])
        + (remarks.isEmpty ? [] : [.blank]) + remarks.map { .line([Cell($0, .faint)]) })
  }
}

extension ResultComparison {
  /// `result 2 against result 1: regressed by 12.5 points (paired bootstrap, 95 %: −20.1 … −4.9)`.
  fileprivate var headline: [Cell] {
    [Cell("result \(current) against result \(baseline): ", .strong)] + overallCells + regressionCells
  }

  private var overallCells: [Cell] {
    let points = Points(difference ?? 0)
    switch overall {
    case .regressed: return [Cell("regressed by \(points.unsigned)", .bad), evidence]
    case .improved: return [Cell("improved by \(points.unsigned)", .good), evidence]
    case .noDecisiveChange where decision?.method == .unchanged: return ["no decisive change", evidence]
    case .noDecisiveChange: return [Cell("no decisive change, \(points.signed)"), evidence]
    case .notComparable(let why): return [Cell("not to be compared: \(why)", .warning)]
    }
  }

  /// Where the whole doesn't say it, evaluators that regressed for themselves must not be overlooked.
  private var regressionCells: [Cell] {
    if regressions.isEmpty || overall == .regressed { return [] }
    return ["; ", Cell("\(regressions.count.counted("evaluator")) regressed", .bad)]
  }

  private var evidence: Cell {
    guard let decision else { return "" }
    let range = interval.map { ", 95 %: \(Points($0.lower).number) … \(Points($0.upper).number)" } ?? ""
    let chance = pValue.map { ", p \($0.chance)" } ?? ""
    return Cell(" (\(decision.method.words)\(range)\(chance))", .faint)
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
    case .regressed: Cell("regressed", .bad)
    case .improved: Cell("improved", .good)
    case .same where difference == nil: Cell("no tries", .faint)
    case .same: Cell(difference == 0 ? "same" : "not decisive", .faint)
    }
  }
}

extension Tries {
  /// `5/6`, or a dash where there was no try.
  fileprivate var cell: Cell { .text(count == 0 ? nil : "\(passed)/\(count)") }
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
    if isEmpty { return nil }
    let counts = Exclusion.allCases.compactMap { exclusion in self[exclusion].map { "\($0) \(exclusion.words)" } }
    return "left out of result \(result): " + counts.joined(separator: ", ")
  }
}

extension Double {
  /// `= 0.031`, or `< 0.001`.
  fileprivate var chance: String {
    let thousandths = Int((self * 1000).rounded())
    if thousandths == 0 { return "< 0.001" }
    if thousandths == 1000 { return "= 1" }
    return "= 0." + String(repeating: "0", count: 3 - String(thousandths).count) + "\(thousandths)"
  }
}
