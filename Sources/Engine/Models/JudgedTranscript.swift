import Evaluation

/// A transcript as a judge reads it, and where a quote stands in it.
struct JudgedTranscript: Sendable {
  /// Shorter quotes stand anywhere, and show nothing.
  static let shortestQuote = 4

  /// A line for each turn, `Main Agent: …`.
  let text: String
  /// What each turn holds, made comparable.
  private let turns: [String]

  init(_ turns: [TranscriptTurn]) {
    let contents = turns.map { turn in
      turn.data.map { data in
        let what = data["arguments"] ?? data["result"]
        return [data["name"]?.string, what.map { $0.string ?? $0.compact }].compactMap(\.self).joined(separator: " ")
      } ?? turn.content
    }
    text = zip(turns, contents).map { "\($0.role.rawValue): \($1)" }.joined(separator: "\n")
    self.turns = contents.map(Self.comparable)
  }

  /// The turn, from 1, that holds the words, whatever their case and white space; nil where none does.
  func turn(of quote: String) -> Int? {
    var words = Self.comparable(quote)
    for role in TranscriptTurn.Role.allCases {
      let beginning = role.rawValue.lowercased() + ": "
      if words.hasPrefix(beginning) { words = String(words.dropFirst(beginning.count)) }
    }
    guard words.count >= Self.shortestQuote || turns.contains(words) && !words.isEmpty else { return nil }
    return turns.firstIndex { $0.contains(words) }.map { $0 + 1 }
  }

  private static func comparable(_ text: String) -> String {
    let plain = text.lowercased().map { character -> Character in
      switch character {
      case "\u{2018}", "\u{2019}": "'"
      case "\u{201C}", "\u{201D}": "\""
      default: character
      }
    }
    return String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
