import Evaluation

extension JUnitCase {
  /// An evaluator: failed where a try failed, skipped where tries need review, an error where nothing was tried. Where
  /// all that was expected of its result held, what didn't pass is skipped, and said: it fails nothing.
  init(_ figures: EvaluatorFigures, isTolerated: Bool) {
    name = figures.name
    time = figures.runs.reduce(0) { $0 + ($1.duration?.seconds ?? 0) }
    outcome = isTolerated ? Outcome(figures).tolerated : Outcome(figures)
    output = figures.telling?.transcriptText
  }
}

extension JUnitCase.Outcome {
  /// The same where it fails nothing.
  fileprivate var tolerated: JUnitCase.Outcome {
    switch self {
    case .failure(_, let message, _), .error(let message, _):
      .skipped(message: "what was expected held all the same; \(message)")
    case .passed, .skipped: self
    }
  }

  fileprivate init(_ figures: EvaluatorFigures) {
    let reason = figures.telling?.reason ?? ""
    switch figures.standing {
    case .passed: self = .passed
    case .failed: self = .failure(type: "failed", message: "\(figures.tries.words): \(reason)", details: figures.lines)
    case .flaky:
      self = .failure(type: "flaky", message: "flaky: \(figures.tries.words): \(reason)", details: figures.lines)
    case .review: self = .skipped(message: "review required: \(reason)")
    case .excluded: self = .error(message: "no try: \(figures.excluded.words ?? reason)", details: figures.lines)
    }
  }
}

extension EvaluatorFigures {
  /// The run that best says why the evaluator didn't pass: the first that failed, else the first that is no pass.
  fileprivate var telling: Run? {
    if standing == .passed { return nil }
    return runs.first { $0.standing == .failed } ?? runs.first { $0.standing == .review } ?? runs.first
  }

  /// Its runs, one a line: `try 2, Impatient: failed: never called 'x' (run 13)`.
  fileprivate var lines: String {
    runs.map { run in
      let head = ["try \(run.attempt)"] + [run.personalityName, run.profile?.name].compactMap(\.self)
      let told = [run.standing.words] + [run.reason].compactMap(\.self).filter { $0 != run.standing.words }
      return head.joined(separator: ", ") + ": " + told.joined(separator: ": ") + " (run \(run.id))"
    }.joined(separator: "\n")
  }
}

extension Run {
  /// The run in one line, and its conversation; nil where there was none.
  fileprivate var transcriptText: String? {
    if transcript.isEmpty { return nil }
    let head = "run \(id), \(standing.words)" + (reason.map { ": \($0)" } ?? "")
    return ([head] + transcript.map(\.line)).joined(separator: "\n")
  }
}
