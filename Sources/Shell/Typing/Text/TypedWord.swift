import Language

/// The word being typed, as far as the cursor.
struct TypedWord {
  /// As it stands in the text, quotes and all.
  let raw: String
  /// What it says; nil where it holds a variable.
  let text: String?
  /// The quote that the cursor stands inside of.
  let openQuote: Character?
  let isQuoted: Bool

  /// `openQuote` is the one known to be open already; one that ends with its line is found in the word itself.
  init(_ word: Word, raw: String, openQuote: Character?) {
    self.raw = raw
    text = word.text
    isQuoted = word.isQuoted
    self.openQuote = openQuote ?? Self.openQuote(in: raw)
  }

  private static func openQuote(in raw: String) -> Character? {
    let source = Source(name: "", text: raw)
    let quotes = Lexer.tokens(of: source).filter { $0.kind == .openQuote || $0.kind == .closeQuote }
    guard let last = quotes.last, last.kind == .openQuote else { return nil }
    return source.text(in: last.span).first
  }

  /// How many bytes at its end mention a variable, from the `$`; nil where the cursor is not in one.
  var variableLength: Int? {
    guard openQuote != "'" else { return nil }
    let bytes = Array(raw.utf8)
    let name = bytes.reversed().prefix(while: Self.isNamePart)
    var rest = bytes.dropLast(name.count)
    let isBraced = rest.last == UInt8(ascii: "{")
    if isBraced { rest.removeLast() }
    guard rest.popLast() == UInt8(ascii: "$"), isBraced || !name.contains(UInt8(ascii: ".")) else { return nil }
    let backslashes = rest.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes % 2 == 1 ? nil : bytes.count - rest.count
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
