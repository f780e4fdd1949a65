import Evaluation

/// What changed against the baseline, as a whole and evaluator by evaluator.
struct ComparisonPart: Sendable {
  let comparison: ResultComparison
  /// `result 11 "last week"`.
  let baseline: String
  let current: String

  var markup: Markup {
    """
    <section class="part" id="compared">
    <h2 class="title">Compared with \(baseline)</h2>
    <p><span class="badge \(comparison.standing.rawValue)">\(comparison.words)</span> \
    <span class="muted">\(comparison.evidence ?? "")</span></p>
    \(comparison.evaluators.isEmpty ? nil : table)
    \(only("Only in \(baseline)", comparison.onlyBefore))\(only("Only in \(current)", comparison.onlyAfter))
    </section>
    """
  }

  private var table: Markup {
    """
    <div class="scroll" role="region" aria-label="What changed" tabindex="0"><table>
    <thead><tr><th scope="col"><span class="word">Change</span></th><th scope="col">Evaluator</th><th scope="col" class="number">Before</th>\
    <th scope="col" class="number">After</th><th scope="col" class="number">Points</th></tr></thead>
    <tbody>
    \(changes.map(row))</tbody>
    </table></div>
    <p class="note">An evaluator regressed or improved where Fisher's exact test says so (one-sided, p ≤ 0.05), or all of \
    its tries went the other way.</p>
    """
  }

  /// What regressed first, what didn't change last.
  private var changes: [EvaluatorChange] {
    EvaluatorChange.Verdict.allCases.flatMap { verdict in comparison.evaluators.filter { $0.verdict == verdict } }
  }

  private func row(_ change: EvaluatorChange) -> Markup {
    """
    <tr><td class="nowrap"><span class="\(change.verdict.look)">\(change.mark) \
    <span class="word">\(change.words)</span></span></td>\
    <th scope="row">\(change.name)</th><td class="number">\(change.before.fraction)</td>\
    <td class="number">\(change.after.fraction)</td>\
    <td class="number">\(change.difference.map { Points($0).number } ?? "–")</td></tr>

    """
  }

  private func only(_ title: String, _ evaluators: [EvaluatorFigures]) -> Markup? {
    if evaluators.isEmpty { return nil }
    let names = evaluators.map { "\($0.name) (\($0.tries.fraction))" }.joined(separator: ", ")
    return "<p class=\"note\">\(title): \(names)</p>\n"
  }
}

extension EvaluatorChange.Verdict {
  fileprivate var look: String {
    switch self {
    case .regressed: "badge failed"
    case .improved: "badge passed"
    case .same: "muted"
    }
  }
}
