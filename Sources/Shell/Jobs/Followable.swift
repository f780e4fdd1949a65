import Evaluation

/// What can be followed to its end: a result, or a single run.
enum Followable: Sendable {
  case result(RunResult)
  case run(Run)

  /// Which of the two an id stands for.
  enum Kind: String, Sendable, Hashable {
    case result, run
  }

  var kind: Kind {
    switch self {
    case .result: .result
    case .run: .run
    }
  }

  var id: Int {
    switch self {
    case .result(let result): result.id
    case .run(let run): run.id
    }
  }

  /// The result's label, or the run's evaluator.
  var label: String? {
    switch self {
    case .result(let result): result.label
    case .run(let run): run.evaluatorName
    }
  }

  /// `result 12 "nightly"`.
  var title: String { "\(kind.rawValue) \(id)" + (label.map { " \"\($0)\"" } ?? "") }

  var status: RunStatus {
    switch self {
    case .result(let result): result.status
    case .run(let run): run.status
    }
  }

  var progress: ResultProgress {
    switch self {
    case .result(let result): result.progress
    case .run(let run): ResultProgress([run])
    }
  }

  /// How it ended, in full.
  var reply: Reply {
    switch self {
    case .result(let result): .outcome(result)
    case .run(let run): .transcript(run)
    }
  }

  /// How it ended, in one line.
  var summary: [Cell] {
    switch self {
    case .result(let result): result.headline + [Cell(" · show result \(id)", .faint)]
    case .run(let run): run.summaryLine
    }
  }
}

extension Run {
  /// `run 13 "Moves an appointment" failed: never called 'reschedule_appointment' · show transcript 13`.
  var summaryLine: [Cell] {
    let reason = verdict?.reasons.first.map { Cell(": \($0)") }
    return [Cell("run \(id) \"\(evaluatorName)\" ", .strong), verdict?.outcome.cell ?? status.cell]
      + [reason, Cell(" · show transcript \(id)", .faint)].compactMap(\.self)
  }
}
