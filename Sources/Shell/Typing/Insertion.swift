import Language

/// How a value is written where a word is being typed: in the quotes that are open, or in as few as it needs.
struct Insertion {
  let typed: TypedWord?
  /// The words that a value must not look like, since they begin clauses.
  let keywords: Set<String>

  init(_ typed: TypedWord?, avoiding keywords: Set<String> = []) {
    self.typed = typed
    self.keywords = keywords
  }

  /// The value as a word or, where more of it is to come, as the beginning of one: without its closing quote.
  func written(_ value: String, isWhole: Bool = true) -> String {
    let isQuoted = typed?.isQuoted == true || isWhole && keywords.contains(value)
    let prefersSingle = typed?.raw.hasPrefix("'") == true && !value.contains("'") && Self.isPlain(value)
    let word = prefersSingle ? "'\(value)'" : Quoting.quoted(value, always: isQuoted)
    return isWhole || word == value ? word : String(word.dropLast())
  }

  private static func isPlain(_ value: String) -> Bool {
    value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}
