import Evaluation

/// Judges conversations of one evaluator without a language model; its regular expressions are compiled once.
///
/// What comes first decides: a fault of the line or of the caller, which says nothing of the agent; a cancelled run; what
/// the agent did wrong, its timeouts before its failed checks, and those before the rules of its project's rubric that its
/// metrics break; an expected outcome, or metrics that nobody measured and that are to decide, which need a judge that
/// isn't here and are never a pass; and then the run passed, with checks or, where there are none, because it was completed.
struct Judge: Sendable {
  private let examinations: [any Examination]
  /// What nobody here can judge; a run of it is never a pass.
  private let open: [String]
  private let gauge: Gauge
  private let rubric: Rubric
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

  /// A judge for the evaluator, by its checks and its project's rubric; a check that can't be made is an obstacle.
  init(_ evaluator: Evaluator, rubric: Rubric? = nil) throws(Obstacles) {
    var examinations: [any Examination] = []
    var obstacles: [String] = []
    for check in evaluator.checks {
      do throws(Obstacle) { examinations.append(try check.examination) } catch { obstacles.append(error.message) }
    }
    guard obstacles.isEmpty else { throw Obstacles(lines: obstacles) }
    self.examinations = examinations
    let gauge = Gauge(evaluator.metrics, evaluator.checks)
    self.gauge = gauge
    let names = Set(evaluator.metrics.map { MetricName($0) })
    self.rubric = Rubric((rubric?.rules ?? []).filter { names.contains(MetricName($0.metric)) })
    checksNothing = evaluator.checks.isEmpty && self.rubric.rules.isEmpty
    expectedOutcome = evaluator.expectedOutcome.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    open =
      (expectedOutcome != nil ? [Self.readerWanted] : []) + gauge.unmeasured(by: self.rubric)
      + (checksNothing && rubric == nil ? [gauge.decidesNothing].compactMap(\.self) : [])
  }

  /// Nil where the run was cancelled, which says nothing of the agent.
  func verdict(_ record: ConversationRecord) -> Verdict? {
    if record.status == .cancelled { return nil }
    let faultReasons = record.faultReason.map { [$0] } ?? []
    switch record.fault {
    case .infrastructure?, .caller?: return Verdict(.failed, fault: record.fault, reasons: faultReasons)
    case .agent?, .undecided?, nil: break
    }
    let testimony = Testimony(record)
    let failures = faultReasons + examinations.compactMap { $0.failure(in: testimony) } + broken(record)
    if !failures.isEmpty { return Verdict(.failed, fault: .agent, reasons: failures) }
    return open.isEmpty ? Verdict(.passed) : Verdict(.review, reasons: open)
  }

  /// The rules that the conversation's metrics break.
  private func broken(_ record: ConversationRecord) -> [String] {
    rubric.rules.isEmpty ? [] : rubric.failures(in: metrics(record))
  }

  /// What the evaluator's metrics say of the conversation, those that are measured here.
  func metrics(_ record: ConversationRecord) -> [MetricValue] { gauge.values(of: record) }
}
