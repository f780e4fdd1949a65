import Evaluation

/// A table of GitHub Flavored Markdown (section 4.10).
struct MarkdownTable: Sendable {
  private let columns: [(title: String, isRight: Bool)]
  private let rows: [[String]]

  /// Evaluators with their tries.
  init(evaluators: [EvaluatorFigures]) {
    columns = [("", false), ("evaluator", false), ("passed", true), ("rate", true), ("95%", true)]
    rows = evaluators.map { evaluator in
      [
        "\(evaluator.standing.mark) \(evaluator.standing.words)", evaluator.name.markdown, evaluator.tries.fraction,
        evaluator.tries.rate.map { $0.percentInColumn + "%" } ?? "–", evaluator.tries.interval?.range ?? "–",
      ]
    }
  }

  /// What changed from a baseline.
  init(changes: [EvaluatorChange]) {
    columns = [("", false), ("evaluator", false), ("before", true), ("after", true), ("difference", true)]
    rows = changes.map { change in
      [
        "\(change.mark) \(change.words)", change.name.markdown, change.before.fraction,
        change.after.fraction, change.difference.map { Points($0).signed } ?? "–",
      ]
    }
  }

  var text: String {
    let rules = columns.map { $0.isRight ? "---:" : "---" }
    return ([columns.map(\.title), rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}
