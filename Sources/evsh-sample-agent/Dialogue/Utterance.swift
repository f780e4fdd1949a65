/// What the caller said, made ready to be compared: lower case, words only, with one space around each.
struct Utterance {
  private let words: String
  let isQuestion: Bool
  /// As it was said, without the space, the punctuation and the "please" around it.
  let text: String

  init(_ text: String) {
    let plain = text.lowercased().map { character -> Character in
      character == "’" ? "'" : character.isLetter || character.isNumber || character == "'" ? character : " "
    }
    words = " " + String(plain).split(separator: " ").joined(separator: " ") + " "
    isQuestion = text.contains("?")
    let trimmed = Self.trim(text[...])
    self.text = String(trimmed.lowercased().hasSuffix(" please") ? Self.trim(trimmed.dropLast(7)) : trimmed)
  }

  private static func trim(_ text: Substring) -> Substring {
    let isEdge = { (character: Character) in character.isWhitespace || character.isPunctuation }
    let end = text.lastIndex { !isEdge($0) }
    return end.map { text[...$0].drop(while: isEdge) } ?? ""
  }

  /// Whether one of the phrases is in it, as whole words.
  func says(_ phrases: String...) -> Bool { phrases.contains { words.contains(" \($0) ") } }

  /// Whether it consists of these words only.
  func isOnly(_ phrases: String...) -> Bool { phrases.contains { words == " \($0) " } }

  var count: Int { words.split(separator: " ").count }
  var hasDigit: Bool { words.contains(where: \.isNumber) }

  /// The text without what one says before the point, as in "My name is".
  func without(_ beginnings: String...) -> String {
    let lowercase = text.lowercased()
    guard let beginning = beginnings.first(where: { lowercase.hasPrefix($0 + " ") }) else { return text }
    return String(text.dropFirst(beginning.count + 1))
  }
}
