import Language

/// A text being typed, with the string closed that is still open at its end, so that everything after the quote is
/// read as that string's, as it will be once it is closed.
struct ClosedText {
  /// The text, and the closing quote where one is missing.
  let source: Source
  /// The length of the text as typed.
  let length: Int
  /// The quote that is missing.
  let openQuote: Character?

  init(_ text: String) {
    let open = Source(name: "", text: text)
    length = open.bytes.count
    var reader = LexemeReader(open)
    while !reader.next().isEnd {}
    guard let quote = reader.openQuote.map({ open.text(in: $0) })?.first else {
      source = open
      openQuote = nil
      return
    }
    openQuote = quote
    let backslashes = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let escape = quote == "\"" && backslashes % 2 == 1 ? "\\" : ""
    source = Source(name: "", text: text + escape + String(quote))
  }

  /// A span as far as it lies in the text as typed.
  func clipped(_ span: Span) -> Span { Span(min(span.lower, length), min(span.upper, length)) }
}

extension Lexeme {
  /// Whether the text is over.
  var isEnd: Bool { if case .end = kind { true } else { false } }
}
