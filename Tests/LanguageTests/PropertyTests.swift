import Testing

@testable import Language

/// What holds of any text at all.
@Suite struct PropertyTests {
  private static let seeds: Range<UInt64> = 0..<400
  private static let soups: [@Sendable (UInt64) -> String] = [Soup.bytes, Soup.tokens, Soup.statements]

  /// Every text of every kind, with the source it makes.
  private func forEachText(_ check: (Source) throws -> Void) rethrows {
    for soup in Self.soups {
      for seed in Self.seeds { try check(Source(name: "soup.evs", text: soup(seed))) }
    }
  }

  @Test func tokensTileTheText() {
    forEachText { source in
      var end = 0
      for token in Lexer.tokens(of: source) {
        #expect(token.span.lower == end && token.span.upper > end, "\(source.text.debugDescription)")
        end = token.span.upper
      }
      #expect(end == source.bytes.count)
    }
  }

  @Test func tokensCutBetweenScalars() {
    forEachText { source in
      let pieces = Lexer.tokens(of: source).map { source.text(in: $0.span) }
      #expect(pieces.map { Array($0.utf8) }.joined().elementsEqual(source.bytes))
      #expect(pieces.joined().unicodeScalars.elementsEqual(source.text.unicodeScalars))
    }
  }

  @Test func diagnosticsAreOrderedInsideOfTheTextAndRender() {
    forEachText { source in
      let diagnostics = Parser.parse(source).diagnostics
      #expect(diagnostics.map(\.span.lower) == diagnostics.map(\.span.lower).sorted())
      for diagnostic in diagnostics {
        #expect(diagnostic.span.upper <= source.bytes.count)
        let text = DiagnosticRenderer(colour: false, width: 40).render(diagnostic, in: source)
        #expect(!text.unicodeScalars.contains { $0.isUnprintable && $0 != "\n" })
      }
    }
  }

  @Test func formattingKeepsTheMeaningAndIsStable() throws {
    var formatted = 0
    try forEachText { source in
      guard let text = Formatter.format(source) else { return }
      formatted += 1
      #expect(outline(text) == outline(source.text), "\(source.text.debugDescription)")
      let again = try #require(Formatter.format(Source(name: "soup.evs", text: text)), "\(text.debugDescription)")
      #expect(again == text, "\(source.text.debugDescription)")
      #expect(comments(of: text) == comments(of: source.text), "\(source.text.debugDescription)")
    }
    #expect(formatted > 150)
  }

  private func comments(of text: String) -> [String] {
    let source = Source(name: "soup.evs", text: text)
    return Lexer.tokens(of: source).filter { $0.kind == .comment }.map { token in
      String(source.text(in: token.span).reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
  }

  @Test func quotedTextReadsBackAsItself() throws {
    try forEachText { source in
      for always in [false, true] {
        let word = Quoting.quoted(source.text, always: always)
        let result = Parser.parse(Source(name: "word.evs", text: "echo \(word) end"))
        #expect(result.diagnostics.isEmpty, "\(word.debugDescription)")
        guard case .command(let command) = try #require(result.script.statements.first) else { continue }
        #expect(command.arguments.count == 2)
        let text = try #require(command.arguments.first?.text)
        #expect(text.unicodeScalars.elementsEqual(source.text.unicodeScalars))
      }
    }
  }

  @Test func positionsAgreeWithANaiveCount() {
    forEachText { source in
      var offset = 0
      var line = 1
      var column = 1
      for character in source.text {
        #expect(source.position(of: offset) == Position(line: line, column: column))
        offset += character.utf8.count
        (line, column) = character.utf8.last == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
      }
      #expect(source.position(of: offset) == Position(line: line, column: column))
    }
  }
}
