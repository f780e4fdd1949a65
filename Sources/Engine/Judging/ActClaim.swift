/// Finds where an agent says, in the plainest English forms, that it has done something: "I have moved", "we've just
/// sent", "has been cancelled". It rather misses a claim than finds one that is none: questions, conditions, denials and
/// what is said of the firm ("our") don't count.
enum ActClaim {
  /// The places in a text where claims end.
  static func ends(in text: String) -> [String.Index] {
    clauses(of: text).filter { isClaim($0.words) }.map(\.end)
  }

  /// What a tool does for a caller.
  private static let acts: Set<String> = [
    "activated", "added", "blocked", "booked", "cancelled", "canceled", "changed", "charged", "created", "credited",
    "deactivated", "deleted", "emailed", "enrolled", "extended", "filed", "issued", "moved", "ordered", "paid",
    "placed",
    "processed", "purchased", "rebooked", "refunded", "registered", "removed", "renewed", "rescheduled", "reserved",
    "scheduled", "sent", "submitted", "texted", "transferred", "unblocked", "unlocked", "updated", "upgraded",
  ]
  private static let adverbs: Set<String> = ["also", "just", "now", "successfully", "then"]
  private static let blockers: Set<String> = [
    "after", "already", "before", "cannot", "could", "ensure", "if", "may", "might", "never", "not", "once", "our",
    "should", "t",
    "unless", "until", "when", "whether", "will", "would",
  ]

  private static func isClaim(_ clause: [String]) -> Bool {
    if clause.contains(where: blockers.contains) { return false }
    let words = clause.filter { !adverbs.contains($0) }
    return words.indices.contains { index in
      guard acts.contains(words[index]) else { return false }
      let before = words[..<index].suffix(2)
      if before.last == "been" { return before.first == "has" || before.first == "have" }
      let isOwn = ["i", "we"].contains(before.first) && ["have", "ve"].contains(before.last)
      // "We have moved to another street."
      return before.count == 2 && isOwn && words[(index + 1)...].first != "to"
    }
  }

  /// What stands between marks, in words of lower case; questions are left out.
  private static func clauses(of text: String) -> [(words: [String], end: String.Index)] {
    var clauses: [(words: [String], end: String.Index)] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(where: marks.contains) ?? text.endIndex
      if end == text.endIndex || text[end] != "?" {
        let words = SpokenText(text[start..<end]).words.map { String(decoding: $0, as: UTF8.self) }
        clauses.append((words, end))
      }
      start = end == text.endIndex ? end : text.index(after: end)
    }
    return clauses
  }

  private static let marks: Set<Character> = [".", "!", "?", ",", ";", ":", "\n", "\r\n", "\u{2014}", "\u{2026}"]
}
