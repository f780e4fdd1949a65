import Evaluation
import Language

/// What came of a condition: whether it holds, and the figures that say so.
struct Ruling: Sendable {
  /// An evaluator that falls short of what each must do.
  struct Shortfall: Sendable {
    let evaluator: Int
    let name: String
    let figure: Figure
  }

  let judgement: Judgement
  let result: Int
  let holds: Bool
  /// Of the whole result; nil where each evaluator was judged.
  let figure: Figure?
  let shortfalls: [Shortfall]
  /// How many evaluators were judged each for itself.
  let evaluatorCount: Int
  private let excluded: [Exclusion: Int]
  private let hasFailures: Bool

  init(_ judgement: Judgement, _ evidence: Evidence) {
    self.judgement = judgement
    result = evidence.result.id
    excluded = evidence.figures.excluded
    hasFailures = evidence.figures.passed < evidence.result.runs.count
    guard judgement.isForEach, let each = judgement.reading.each else {
      let figure = judgement.reading.whole(evidence)
      self.figure = figure
      (shortfalls, evaluatorCount) = ([], 0)
      holds = judgement.test.holds(for: figure)
      return
    }
    let evaluators = evidence.figures.evaluators
    shortfalls = evaluators.compactMap { figures in
      let figure = each(figures)
      if judgement.test.holds(for: figure) { return nil }
      return Shortfall(evaluator: figures.evaluator, name: figures.name, figure: figure)
    }
    figure = evaluators.isEmpty ? .missing("the result has no runs") : nil
    evaluatorCount = evaluators.count
    holds = !evaluators.isEmpty && shortfalls.isEmpty
  }

  /// Whether there was nothing to judge: then nothing holds, and the contrary doesn't either.
  var lacksFigure: Bool {
    if case .missing? = figure { return true }
    return !shortfalls.isEmpty && shortfalls.allSatisfy { if case .missing = $0.figure { true } else { false } }
  }

  private var quantity: Quantity { judgement.measure.quantity }

  /// What was found, `83.3%, 60 of 72 tries passed`.
  var found: String {
    if let figure {
      guard let shown = figure.shown(as: quantity), !figure.basis.hasPrefix(shown) else { return figure.basis }
      return figure.basis.isEmpty ? shown : "\(shown), \(figure.basis)"
    }
    if shortfalls.isEmpty { return evaluatorCount == 1 ? "the only evaluator" : "all \(evaluatorCount) evaluators" }
    let names = shortfalls.prefix(3).map { "\($0.evaluator) \($0.name)" }.joined(separator: ", ")
    return "\(fraction) fell short: \(names)" + (shortfalls.count > 3 ? ", …" : "")
  }

  private var fraction: String { "\(shortfalls.count) of \(evaluatorCount.counted("evaluator"))" }

  /// What holds, for a reader: `success-rate >= 80% holds: 83.3%, 60 of 72 tries passed`.
  var confirmation: String {
    "\(judgement.text) holds" + (figure == nil ? " for " : ": ") + found + (leftOut.map { "; \($0)" } ?? "")
  }

  /// Why it doesn't hold, at its place in the script.
  var diagnostic: Diagnostic {
    Diagnostic(message, at: judgement.span, label: label, helps: details)
  }

  private var message: String {
    guard let figure else {
      return "expected \(judgement.text): \(fraction) fall\(shortfalls.count == 1 ? "s" : "") short"
    }
    guard let shown = figure.shown(as: quantity) else { return "\(judgement.subject) can't be judged: \(figure.basis)" }
    return "\(judgement.subject) is \(shown), expected \(judgement.demand)"
  }

  private var label: String? {
    guard let figure else { return "in result \(result)" }
    if figure.shown(as: quantity) == nil { return "nothing to judge never passes" }
    return figure.basis.isEmpty ? "in result \(result)" : "\(figure.basis) in result \(result)"
  }

  /// So many evaluators are named at most.
  private static let mostNamed = 20

  private var details: [String] {
    let named = shortfalls.prefix(Self.mostNamed).map { shortfall in
      let shown = shortfall.figure.shown(as: quantity).map { "\($0), " } ?? ""
      return "\(shortfall.evaluator) \(shortfall.name): \(shown)\(shortfall.figure.basis)"
    }
    let rest = shortfalls.count - named.count
    return named + (rest > 0 ? ["and \(rest.counted("evaluator")) more"] : []) + [leftOut].compactMap(\.self)
      + (hasFailures && !lacksFigure ? ["'show result \(result)' shows why runs failed"] : [])
  }

  /// What was left out of the tries; nil where nothing was.
  var leftOut: String? {
    excluded.words.map { "left out of the tries: \($0); 'expect excluded == 0' gates that" }
  }
}
