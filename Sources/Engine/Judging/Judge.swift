import Evaluation

/// Judges conversations of one evaluator without a language model; its regular expressions are compiled once.
///
/// What comes first decides: a fault of the line or of the caller, which says nothing of the agent; a cancelled run; what
/// the agent did wrong, its timeouts before its failed checks; an expected outcome, or metrics without a check, which need
/// a judge that isn't here and are never a pass; and then the run passed, with checks or, where there are none, because it was completed.
struct Judge: Sendable {
  private let examinations: [any Examination]
  /// What nobody here can judge; a run of it is never a pass.
  private let open: [String]
  private let gauge: Gauge
  private let checksNothing: Bool
  /// What only a reader can judge; nil where nothing of the kind is expected.
  let expectedOutcome: String?

  /// What is worth knowing before a run.
  var notes: [String] {
    if !open.isEmpty { return open.map { "review required: \($0)" } }
    if let note = gauge.note { return [note] }
    return checksNothing ? ["it checks nothing, and passes where the conversation comes to its end"] : []
  }

  static let readerWanted = "the expected outcome needs a reader or a language model"

  /// A judge for the evaluator; a check that can't be made is an obstacle.
  init(_ evaluator: Evaluator) throws(Obstacles) {
    var examinations: [any Examination] = []
    var obstacles: [String] = []
    for check in evaluator.checks {
      do throws(Obstacle) { examinations.append(try check.examination) } catch { obstacles.append(error.message) }
    }
    guard obstacles.isEmpty else { throw Obstacles(lines: obstacles) }
    self.examinations = examinations
    gauge = Gauge(evaluator.metrics)
    checksNothing = evaluator.checks.isEmpty
    expectedOutcome = evaluator.expectedOutcome.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    open =
      (expectedOutcome != nil ? [Self.readerWanted] : [])
      + (checksNothing ? [gauge.decidesNothing].compactMap(\.self) : [])
  }

  /// Nil where the run was cancelled, which says nothing of the agent.
  func verdict(_ record: ConversationRecord) -> Verdict? {
    if record.status == .cancelled { return nil }
    let faultReasons = record.faultReason.map { [$0] } ?? []
    switch record.fault {
    case .infrastructure?, .caller?: return Verdict(.failed, fault: record.fault, reasons: faultReasons)
    case .agent?, nil: break
    }
    let testimony = Testimony(record)
    let failures = faultReasons + examinations.compactMap { $0.failure(in: testimony) }
    if !failures.isEmpty { return Verdict(.failed, fault: .agent, reasons: failures) }
    return open.isEmpty ? Verdict(.passed) : Verdict(.review, reasons: open)
  }

  /// What the evaluator's metrics say of the conversation, those that are measured here; they decide nothing.
  func metrics(_ record: ConversationRecord) -> [MetricValue] { gauge.values(of: record) }
}
