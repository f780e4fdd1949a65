import Evaluation

/// The call ended in one of several ways.
struct EndedReason: Examination {
  let reasons: [String]

  func failure(in testimony: Testimony) -> String? {
    let actual = testimony.record.endedReason
    if reasons.contains(actual) { return nil }
    let wanted = reasons.map { "'\($0)'" }.joined(separator: " or ")
    return "the conversation ended by '\(actual)', not by \(wanted)"
  }
}
