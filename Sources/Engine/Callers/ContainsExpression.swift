/// `contains "x" AND contains "y" OR contains "z"`: AND binds tighter than OR; case and the kind of white space don't
/// matter.
struct ContainsExpression: Sendable, Hashable {
  /// One of these must hold, that is, all of its texts must have been said.
  let alternatives: [[SpokenText]]

  func matches(_ said: SpokenText) -> Bool {
    alternatives.contains { $0.allSatisfy(said.contains) }
  }

  /// The expression in a condition, or nil where the condition isn't one; one that is malformed is an obstacle.
  init?(_ condition: String) throws(Obstacle) {
    var cursor = Cursor(rest: condition[...])
    guard cursor.takes("contains") else { return nil }
    var alternatives = [[try cursor.text()]]
    while !cursor.isAtEnd {
      if cursor.takes("and") {
        try cursor.expectContains(after: "AND")
        alternatives[alternatives.count - 1].append(try cursor.text())
      } else if cursor.takes("or") {
        try cursor.expectContains(after: "OR")
        alternatives.append([try cursor.text()])
      } else {
        throw Obstacle("expected AND or OR instead of '\(cursor.rest)'")
      }
    }
    self.alternatives = alternatives
  }

  /// Where the reading of an expression stands.
  private struct Cursor {
    var rest: Substring

    private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

    var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

    /// Whether the word stood next, in any case; if so it has been read.
    mutating func takes(_ word: String) -> Bool {
      skipSpace()
      guard rest.prefix(word.count).lowercased() == word else { return false }
      let after = rest.dropFirst(word.count)
      if let next = after.first, next.isLetter || next.isNumber { return false }
      rest = after
      return true
    }

    mutating func expectContains(after word: String) throws(Obstacle) {
      guard takes("contains") else { throw Obstacle("expected contains \"…\" after \(word)") }
    }

    /// The text in quotation marks; `\"` stands for a mark in it.
    mutating func text() throws(Obstacle) -> SpokenText {
      skipSpace()
      guard let closing = rest.first.flatMap({ Self.marks[$0] }) else {
        throw Obstacle("expected a text in quotation marks after contains")
      }
      var text = ""
      rest.removeFirst()
      while let next = rest.popFirst() {
        switch next {
        case closing:
          let spoken = SpokenText(text)
          guard !spoken.isEmpty else { throw Obstacle("contains wants a text that isn't empty") }
          return spoken
        case "\\": text.append(rest.popFirst() ?? next)
        default: text.append(next)
        }
      }
      throw Obstacle("the quotation mark before '\(text)' is not closed")
    }

    private static let marks: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’"]
  }
}
