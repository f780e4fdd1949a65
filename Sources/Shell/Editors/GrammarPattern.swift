/// A regular expression, apart from the notation of any engine: editors have different ones.
indirect enum GrammarPattern: Sendable {
  /// A text as it is.
  case text(String)
  /// One character of a set, or outside of it; within brackets engines agree.
  case anyOf(String)
  case noneOf(String)
  case anything
  case lineStart
  case lineEnd
  case sequence([GrammarPattern])
  case choice([GrammarPattern])
  /// Followed by how often: `+`, `*`, `?` or `{2,5}`.
  case repeated(GrammarPattern, String)
  /// What follows here, without being taken.
  case ahead(GrammarPattern)
  /// What stands before this place, or doesn't.
  case behind(GrammarPattern)
  case notBehind(GrammarPattern)
}

extension GrammarPattern {
  static func oneOrMore(_ pattern: GrammarPattern) -> GrammarPattern { .repeated(pattern, "+") }
  static func zeroOrMore(_ pattern: GrammarPattern) -> GrammarPattern { .repeated(pattern, "*") }
  static func optionally(_ pattern: GrammarPattern) -> GrammarPattern { .repeated(pattern, "?") }

  static let blank = anyOf(#" \t"#)
  static let digit = anyOf("0-9")
  /// Where a word begins: after nothing, a blank, or a mark that ends words.
  static let wordStart = notBehind(noneOf(#" \t;{}"#))
  static let wordEnd = ahead(choice([anyOf(#" \t;{}"#), sequence([optionally(text(#"\"#)), lineEnd])]))
  /// Where a statement ends: in any case at its line's end, as a line that goes on is taken together with its next.
  static let statementEnd = choice([ahead(anyOf(";{}")), lineEnd])
  /// Where the one value after a keyword ends, or can't come any more.
  static let valueEnd = choice([
    sequence([behind(noneOf(#" \t\\"#)), wordEnd]), statementEnd, sequence([wordStart, ahead(text("#"))]),
  ])
  static let bareCharacter = noneOf(#" \t;{}"'$\\"#)
  /// A stretch of a word without quotes, escapes and variables.
  static let bareText = oneOrMore(bareCharacter)
  /// The place before a word of any form.
  static let anyWord = sequence([wordStart, ahead(noneOf(#" \t;{}"#))])

  /// All of a bare word.
  static func word(_ pattern: GrammarPattern) -> GrammarPattern { sequence([wordStart, pattern, wordEnd]) }
  /// One of these bare words.
  static func words(_ words: [String]) -> GrammarPattern { word(choice(words.map(text))) }
}
