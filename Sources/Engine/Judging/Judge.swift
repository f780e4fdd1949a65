import Evaluation

/// Judges conversations of one evaluator without a language model; its regular expressions are compiled once.
///
/// What comes first decides: a fault of the line or of the caller, which says nothing of the agent; a cancelled run; what
/// the agent did wrong, its timeouts before its failed checks; an expected outcome, which needs a reader or a language
/// model and is never a pass; and then the run passed, with checks or, where there are none, because it was completed.
struct Judge: Sendable {
  private let examinations: [any Examination]
  private let needsReader: Bool

  /// What is worth knowing before a run.
  var notes: [String] { needsReader ? ["review required: \(Self.readerWanted)"] : [] }

  private static let readerWanted = "the expected outcome needs a reader or a language model"

  /// A judge for the evaluator; a check that can't be made is an obstacle.
  init(_ evaluator: Evaluator) throws(Obstacles) {
    var examinations: [any Examination] = []
    var obstacles: [String] = []
    for check in evaluator.checks {
      do throws(Obstacle) { examinations.append(try check.examination) } catch { obstacles.append(error.message) }
    }
    guard obstacles.isEmpty else { throw Obstacles(lines: obstacles) }
    self.examinations = examinations
    needsReader = evaluator.expectedOutcome.map { !$0.allSatisfy(\.isWhitespace) } ?? false
  }

  func verdict(_ record: ConversationRecord) -> Verdict {
    let faultReasons = record.faultReason.map { [$0] } ?? []
    switch record.fault {
    case .infrastructure?, .caller?: return Verdict(.failed, fault: record.fault, reasons: faultReasons)
    case .agent?, nil: break
    }
    if record.status == .cancelled { return Verdict(.failed, reasons: ["cancelled"]) }
    let testimony = Testimony(record)
    let failures = faultReasons + examinations.compactMap { $0.failure(in: testimony) }
    if !failures.isEmpty { return Verdict(.failed, fault: .agent, reasons: failures) }
    return needsReader ? Verdict(.review, reasons: [Self.readerWanted]) : Verdict(.passed)
  }
}
