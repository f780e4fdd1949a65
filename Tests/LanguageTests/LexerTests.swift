import Testing

@testable import Language

@Suite struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] {
    Lexer.tokens(of: Source(name: "test.evs", text: text)).map(\.kind)
  }

  @Test func aCommandIsTextAndSpaces() {
    #expect(kinds("run x3\tnow") == [.text, .space, .text, .space, .text])
  }

  @Test func aHashStartsACommentOnlyAtTheStartOfAWord() {
    #expect(kinds("#a\n b#c #d") == [.comment, .newline, .space, .text, .space, .comment])
    #expect(kinds("''#c") == [.openQuote, .closeQuote, .text])
  }

  @Test func lineEndingsAndContinuations() {
    #expect(kinds("a\r\nb\\\nc\\\r\n;") == [.text, .newline, .text, .continuation, .text, .continuation, .semicolon])
    #expect(kinds("a\rb") == [.text, .text])
  }

  @Test func aByteOrderMarkCountsOnlyAtTheStart() {
    #expect(kinds("\u{FEFF}a \u{FEFF}") == [.byteOrderMark, .text, .space, .text])
  }

  @Test func bracesEndWords() {
    #expect(kinds("a{b}") == [.text, .openBrace, .text, .closeBrace])
  }

  @Test func doubleQuotesHoldTextEscapesAndVariables() {
    #expect(kinds("\"a\\n$b\"") == [.openQuote, .text, .escape, .variable, .closeQuote])
    #expect(kinds("\"\\u{1F600}\\\"\"") == [.openQuote, .escape, .escape, .closeQuote])
  }

  @Test func singleQuotesHoldTextOnly() {
    #expect(kinds("'a\\n$b\n'") == [.openQuote, .text, .closeQuote])
  }

  @Test func variables() {
    #expect(kinds("$a-$12b${c:-d e}") == [.variable, .text, .variable, .text, .variable])
    #expect(kinds("${a b\n}") == [.variable, .space, .text, .newline, .closeBrace])
  }

  @Test func anUnterminatedStringEndsWithItsLine() {
    #expect(kinds("a \"b\nc") == [.text, .space, .openQuote, .text, .newline, .text])
    #expect(kinds("'\n'\n'\nc") == [.openQuote, .text, .closeQuote, .newline, .openQuote, .newline, .text])
  }
}
