import Evaluation

/// Evaluators by personality: how many tries passed, with each evaluator's rate and interval.
struct EvaluatorGrid: Sendable {
  private let reported: ReportedResult
  private let personalities: [GridPersonality]

  init(reported: ReportedResult) {
    self.reported = reported
    personalities = GridPersonality.all(in: reported.result.runs)
  }

  var markup: Markup {
    """
    <div class="scroll" role="region" aria-label="Evaluators by personality" tabindex="0"><table>
    <thead><tr><th scope="col"><span class="word">Outcome</span></th><th scope="col">Evaluator</th>\(columns)\
    <th scope="col" class="number">All</th>\(hasExcluded ? Self.excludedColumn : nil)\
    <th scope="col" class="number">Rate</th>\
    <th scope="col" class="whisker-cell" aria-hidden="true"></th><th scope="col" class="number">95% interval</th></tr></thead>
    <tbody>
    \(reported.figures.evaluators.map(row))</tbody>
    </table></div>
    <p class="note">Passed of tries; runs that say nothing of the agent are left out. The intervals are Wilson's.</p>
    """
  }

  /// Where everybody has the same personality the column of all tries says the same.
  private var shown: [GridPersonality] { personalities.count > 1 ? personalities : [] }

  private var columns: [Markup] {
    shown.map { "<th scope=\"col\" class=\"number wrap\">\($0.name)</th>" }
  }

  private var hasExcluded: Bool { reported.figures.excludedCount > 0 }
  private static let excludedColumn: Markup = "<th scope=\"col\" class=\"number\">Left out</th>"

  private func excluded(_ evaluator: EvaluatorFigures) -> Markup {
    let count = evaluator.runs.count - evaluator.tries.count
    return "<td class=\"number\">\(count == 0 ? "" : String(count))</td>"
  }

  private func row(_ evaluator: EvaluatorFigures) -> Markup {
    """
    <tr><td class="nowrap">\(evaluator.standing.badge)</td>\
    <th scope="row"><a href="#\(reported.partID("evaluator-\(evaluator.evaluator)"))">\(evaluator.name)</a></th>\
    \(shown.map { cell(evaluator, $0) })<td class="number">\(evaluator.tries.fraction)</td>\
    \(hasExcluded ? excluded(evaluator) : nil)\
    <td class="number">\(evaluator.tries.rate.map { $0.percentInColumn + "%" } ?? "–")</td>\
    <td class="whisker-cell" aria-hidden="true">\(evaluator.tries.whisker)</td>\
    <td class="number">\(evaluator.tries.interval?.range ?? "–")</td></tr>

    """
  }

  private func cell(_ evaluator: EvaluatorFigures, _ personality: GridPersonality) -> Markup {
    let runs = evaluator.runs.filter { $0.personality == personality.id }
    guard let first = runs.first(where: { $0.standing != .passed }) ?? runs.first else { return "<td></td>" }
    let part = EvaluatorFigures(evaluator: evaluator.evaluator, name: evaluator.name, runs: runs)
    return """
      <td class="number cell"><a class="badge \(part.standing.rawValue)" href="#run-\(first.id)">\
      \(part.standing.mark) \(part.tries.fraction)<span class="unseen"> \(part.standing.words)</span></a></td>
      """
  }
}

/// A column of the grid.
private struct GridPersonality: Sendable {
  let id: Int?
  let name: String

  static func all(in runs: [Run]) -> [GridPersonality] {
    var seen: Set<Int?> = []
    return runs.filter { seen.insert($0.personality).inserted }.map { run in
      let name = run.personalityName ?? run.personality.map { "personality \($0)" }
      return GridPersonality(id: run.personality, name: name ?? "no personality")
    }
  }
}

extension Tries {
  /// The rate and its interval on a scale from 0 to 100%.
  fileprivate var whisker: Markup? {
    guard let rate, let interval else { return nil }
    let place = { (part: Double) in (4 + part * 112).coordinate }
    return """
      <svg class="whisker" viewBox="0 0 120 12"><path class="scale" d="M4 6H116M4 2V10M116 2V10"/>\
      <path class="range" d="M\(place(interval.lower)) 6H\(place(interval.upper))"/>\
      <circle class="rate" cx="\(place(rate))" cy="6" r="3.5"/></svg>
      """
  }
}
