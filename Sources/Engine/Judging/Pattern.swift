import Synchronization

/// What the agent says in one turn matches a regular expression, or must never match it.
final class Pattern: Examination {
  /// Longer turns aren't searched: they fail the check, whichever way round it is.
  static let longest = 64 << 10

  private let pattern: String
  private let isWanted: Bool
  /// The standard library's regular expressions aren't `Sendable`; judging is short enough for a lock.
  private let regex: Mutex<Regex<AnyRegexOutput>>

  init(_ pattern: String, isWanted: Bool) throws(Obstacle) {
    self.pattern = pattern
    self.isWanted = isWanted
    do {
      regex = Mutex(try Regex(pattern))
    } catch {
      throw Obstacle("'\(pattern)' is not a regular expression: \(error)")
    }
  }

  func failure(in testimony: Testimony) -> String? {
    if let long = testimony.speeches.first(where: { $0.text.utf8.count > Self.longest }) {
      return "said too much at once to be matched with '\(pattern)' (turn \(long.turn))"
    }
    for speech in testimony.speeches {
      guard let found = match(in: speech.text) else { continue }
      return isWanted
        ? nil : "said '\(found.shortened(to: 80))', which must never match '\(pattern)' (turn \(speech.turn))"
    }
    return isWanted ? "never said anything that matches '\(pattern)'" : nil
  }

  private func match(in text: String) -> String? {
    regex.withLock { regex in text.firstMatch(of: regex).map { String(text[$0.range]) } }
  }
}
