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
  static func all(in text: String) -> [SpokenSentence] {
    var sentences: [SpokenSentence] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      words.append(word)
      if ends(word) {
        sentences.append(SpokenSentence(words))
        words = []
      }
    }
    if !words.isEmpty { sentences.append(SpokenSentence(words)) }
    return sentences
  }

  private init(_ written: [Substring]) {
    text = written.joined(separator: " ")
    isQuestion = written.last?.last { !Self.quotes.contains($0) } == "?"
    words = written.flatMap(Self.words)
  }

  /// A written word, or those that dashes and slashes join.
  private static func words(_ written: Substring) -> [Word] {
    let parts = written.lowercased().replacing("’", with: "'").split { !isPart($0) }
    return parts.enumerated().map { place, part in
      let trimmed = part.trimming { $0 == "'" || $0 == ":" }
      return Word(
        bare: String(trimmed), isCapital: written.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false,
        hasColon: trimmed.contains(":"),
        endsPart: place == parts.count - 1 && (written.last.map { ",;".contains($0) } ?? false))
    }.filter { !$0.bare.isEmpty }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "$" || character == ":"
  }

  private static func ends(_ word: Substring) -> Bool {
    guard let last = word.last(where: { !quotes.contains($0) }), ".?!:".contains(last) else { return false }
    return last != "." || (word.count > 2 && !abbreviations.contains(word.lowercased()))
  }

  private static let quotes = "\"')”’"
  private static let abbreviations: Set = ["a.m.", "p.m.", "mr.", "mrs.", "ms.", "dr.", "st.", "no.", "e.g.", "i.e."]
}
