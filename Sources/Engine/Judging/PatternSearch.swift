import Synchronization

/// A regular expression, compiled once and used by many runs at the same time.
final class PatternSearch: Sendable {
  /// Longer turns aren't searched.
  static let longest = 64 << 10

  let pattern: String
  /// The standard library's regular expressions aren't `Sendable`; judging is short enough for a lock.
  private let regex: Mutex<Regex<AnyRegexOutput>>

  init(_ pattern: String) throws(Obstacle) {
    self.pattern = pattern
    do {
      regex = Mutex(try Regex(pattern))
    } catch {
      throw Obstacle("'\(pattern)' is not a regular expression: \(error)")
    }
  }

  /// Where the text first matches.
  func firstMatch(in text: String) -> Range<String.Index>? {
    regex.withLock { regex in text.firstMatch(of: regex)?.range }
  }

  /// That an agent said in one turn more than is searched, which fails every check; nil where it didn't.
  func excess(in testimony: Testimony) -> String? {
    testimony.speeches.first { $0.text.utf8.count > Self.longest }.map {
      "said too much at once to be matched with '\(pattern)' (turn \($0.turn))"
    }
  }
}
