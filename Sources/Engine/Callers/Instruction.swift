/// One instruction to the caller, "Provide your name", read word by word.
struct Instruction {
  private(set) var rest: Substring

  init(_ text: some StringProtocol) {
    rest = Substring(text).trimming { $0.isWhitespace || ".,!".contains($0) }
  }

  var isEmpty: Bool { rest.isEmpty }

  /// Whether one of the openers stood next, in any case and as whole words; if so it has been read. The first that
  /// fits counts, so longer ones come first.
  mutating func takes(_ openers: [String]) -> Bool {
    guard let opener = openers.first(where: begins) else { return false }
    rest = rest.dropFirst(opener.count).drop { $0.isWhitespace || $0 == ":" || $0 == "," }
    return true
  }

  /// Whether these words stand next.
  func begins(with opener: String) -> Bool {
    guard rest.prefix(opener.count).lowercased() == opener else { return false }
    return rest.dropFirst(opener.count).first.map { !$0.isLetter && !$0.isNumber && $0 != "'" } ?? true
  }

  /// Takes words off the end; what they say goes without saying.
  mutating func drop(endings: [String]) {
    for ending in endings where rest.lowercased().hasSuffix(" " + ending) { rest = rest.dropLast(ending.count + 1) }
  }

  /// The text where it is nothing but one in quotation marks.
  var quoted: Substring? {
    guard let first = rest.first, let last = rest.last, rest.count > 2,
      [["\"", "\""], ["'", "'"], ["“", "”"], ["‘", "’"]].contains([first, last])
    else { return nil }
    return rest.dropFirst().dropLast()
  }

  /// The instructions of a text: its sentences, and what is joined by "and" or "then" before another of the verbs.
  static func all(in text: String, verbs: [String]) -> [Instruction] {
    var instructions: [Instruction] = []
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if "\"“”".contains(character) { isQuoted.toggle() }
      guard !isQuoted, index > start, let next = Self.join(in: text[index...], verbs: verbs) else { continue }
      instructions.append(Instruction(text[start..<index]))
      start = next
    }
    instructions.append(Instruction(text[start...]))
    return instructions.filter { !$0.isEmpty }
  }

  /// Where the next instruction begins, if what joins two of them stands here.
  private static func join(in text: Substring, verbs: [String]) -> String.Index? {
    for joint in joints where text.hasPrefix(joint) {
      let following = Instruction(text.dropFirst(joint.count))
      if joint.hasPrefix(".") || verbs.contains(where: following.begins) { return following.rest.startIndex }
    }
    return nil
  }

  private static let joints = [", and then ", " and then ", ", then ", ", and ", " then ", " and ", ". "]
}
