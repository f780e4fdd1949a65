import Testing

@testable import Language

@Suite struct RendererTests {
  /// Renders an error about the marked span.
  private func render(
    _ marked: String, label: String? = nil, helps: [String] = [], message: String = "wrong", colour: Bool = false,
    width: Int? = nil
  ) -> String {
    let marked = Marked(marked)
    let diagnostic = Diagnostic(message, at: marked.spans[0], label: label, helps: helps)
    return DiagnosticRenderer(colour: colour, width: width).render(diagnostic, in: marked.source)
  }

  /// The source line and the carets under it.
  private func excerpt(_ marked: String, width: Int? = nil) -> [String] {
    render(marked, width: width).split(separator: "\n").suffix(2).map { String($0.dropFirst(4)) }
  }

  @Test func theShape() {
    #expect(
      render(
        "\n\nselect folder «Sales.Inbuond» project 1376", label: "did you mean 'Sales.Inbound'?",
        helps: ["list folders shows them all"], message: "no folder is named 'Sales.Inbuond' in project 1376") == """
          error: no folder is named 'Sales.Inbuond' in project 1376
           --> test.evs:3:15
            |
          3 | select folder Sales.Inbuond project 1376
            |               ^^^^^^^^^^^^^ did you mean 'Sales.Inbound'?
            = help: list folders shows them all
          """)
  }

  @Test func theGutterFollowsTheLineNumber() {
    #expect(
      render(String(repeating: "\n", count: 99) + "«x»") == """
        error: wrong
           --> test.evs:100:1
            |
        100 | x
            | ^
        """)
  }

  @Test func severities() {
    let source = Source(name: "test.evs", text: "x")
    for severity in [Diagnostic.Severity.error, .warning, .note] {
      let diagnostic = Diagnostic("look", at: Span(0, 1), severity: severity)
      #expect(DiagnosticRenderer(colour: false).render(diagnostic, in: source).hasPrefix("\(severity): look\n"))
    }
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(render("«x»", label: "y", helps: ["z"], colour: true).contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(!render("«x»", label: "y", helps: ["z"]).contains("\u{1B}"))
  }

  @Test func tabsAreExpanded() {
    #expect(excerpt("\ta\t«b»") == ["    a   b", "        ^"])
    #expect(excerpt("a«\t»b") == ["a   b", " ^^^"])
  }

  @Test func wideAndCombiningCharactersLineUp() {
    #expect(excerpt("日本 «語»") == ["日本 語", "     ^^"])
    #expect(excerpt("e\u{301}👩‍👩‍👧❤️ «x»") == ["e\u{301}👩‍👩‍👧❤️ x", "      ^"])
    #expect(excerpt("«é»") == ["é", "^"])
  }

  @Test func emptySpansGetACaret() {
    #expect(excerpt("let«»") == ["let", "   ^"])
    #expect(excerpt("a «»b") == ["a b", "  ^"])
    #expect(render("a\n«»").hasSuffix("2 |\n  | ^"))
  }

  @Test func spansOfSeveralLinesShowTheFirst() {
    #expect(excerpt("if a «{\n  run\n}» b") == ["if a {", "     ^"])
  }

  @Test func escapeSequencesAreDefused() {
    let text = render(
      "a\u{1B}[2J«b\u{202E}»", label: "\u{7}", helps: ["\u{9B}"], message: "no '\u{1B}]0;x'\nerror: fake")
    #expect(text.contains("a\\u{1B}[2Jb\\u{202E}\n  |           ^^^^^^^^^ \\u{7}"))
    #expect(text.hasPrefix("error: no '\\u{1B}]0;x'\\u{A}error: fake\n"))
    #expect(text.hasSuffix("= help: \\u{9B}"))
  }

  @Test func longLinesAreCutAroundTheCarets() {
    let words = String(repeating: "word ", count: 20_000)
    let lines = excerpt(words + "«oops» " + words, width: 44)
    #expect(lines[0].hasPrefix("…") && lines[0].hasSuffix("…") && lines[0].count == 40)
    #expect(mark(in: lines) == "oops")
    #expect(excerpt("«oops» " + words, width: 44)[0].hasPrefix("oops word"))
    #expect(excerpt(words + "«oops»", width: 44)[0].hasSuffix("word oops"))
    #expect(excerpt("«" + words + "»", width: 44)[1].count <= 40)
    #expect(excerpt(words + "«日» " + words, width: 3).allSatisfy { $0.count <= 20 })
  }

  /// What the carets stand under.
  private func mark(in lines: [String]) -> String {
    String(zip(lines[0], lines[1]).filter { $0.1 == "^" }.map(\.0))
  }

  @Test func displayWidths() {
    #expect("abc".displayWidth == 3)
    #expect("日本語".displayWidth == 6)
    #expect("e\u{301}".displayWidth == 1)
    #expect("👍🏽🇩🇪".displayWidth == 4)
    #expect("ｶﾅ".displayWidth == 2)
  }
}
