/// What the caller said, made ready to be compared: lower case, words only, with one space around each.
struct Utterance {
  private let words: String
  let isQuestion: Bool
  /// As it was said, without the space and the punctuation around it.
  let text: String

  init(_ text: String) {
    let plain = text.lowercased().map { character -> Character in
      character == "’" ? "'" : character.isLetter || character.isNumber || character == "'" ? character : " "
    }
    words = " " + String(plain).split(separator: " ").joined(separator: " ") + " "
    isQuestion = text.contains("?")
    let isEdge = { (character: Character) in character.isWhitespace || character.isPunctuation }
    self.text = String(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
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
