/// A sentence that was said, and its words one by one.
struct SpokenSentence: Sendable {
  /// A word between white space.
  struct Word: Sendable {
    /// In lower case, without punctuation at its ends.
    let bare: String
    let isCapital: Bool
    let hasColon: Bool
    let endsPart: Bool
  }

  let text: String
  let words: [Word]
  let isQuestion: Bool

  /// The sentences of a text, in their order.
  static func all(in text: String) -> [SpokenSentence] { written(in: text).map(SpokenSentence.init) }

  /// Nothing but their texts.
  static func texts(in text: String) -> [String] { written(in: text).map { $0.joined(separator: " ") } }

  /// The written words of each sentence.
  private static func written(in text: String) -> [[Substring]] {
    var sentences: [[Substring]] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      if ends(word) {
        sentences.append(words)
        words = []
      }
    }
    return words.isEmpty ? sentences : sentences + [words]
  }

  private init(_ written: [Substring]) {
    text = written.joined(separator: " ")
    isQuestion = written.last?.last { !Self.quotes.contains($0) } == "?"
    words = written.flatMap(Self.words)
  }

  /// A written word, or those that dashes and slashes join.
  private static func words(_ written: Substring) -> [Word] {
    var lower = written.lowercased()
    if lower.contains("’" as Character) { lower.replace("’", with: "'") }
    let parts = lower.split { !isPart($0) }
    let isCapital = written.first(where: \.isAlphanumeric)?.isUppercase ?? false
    return parts.enumerated().map { place, part in
      let trimmed = part.trimming { $0 == "'" || $0 == ":" }
      return Word(
        bare: String(trimmed), isCapital: isCapital, hasColon: trimmed.contains(":"),
        endsPart: place == parts.count - 1 && (written.last.map { ",;".contains($0) } ?? false))
    }.filter { !$0.bare.isEmpty }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isAlphanumeric || character == "'" || character == "$" || character == ":"
  }

  private static func ends(_ word: Substring) -> Bool {
    guard let last = word.last(where: { !quotes.contains($0) }), ".?!:".contains(last) else { return false }
    return last != "." || (word.count > 2 && !abbreviations.contains(word.lowercased()))
  }

  private static let quotes = "\"')”’"
  private static let abbreviations: Set = ["a.m.", "p.m.", "mr.", "mrs.", "ms.", "dr.", "st.", "no.", "e.g.", "i.e."]
}

extension Character {
  /// Whether it is a letter or a number; of ASCII, which most of what is said is written in, without a look at tables.
  fileprivate var isAlphanumeric: Bool {
    switch asciiValue {
    case .some(0x30...0x39), .some(0x41...0x5A), .some(0x61...0x7A): true
    case .some: false
    case nil: isLetter || isNumber
    }
  }
}
