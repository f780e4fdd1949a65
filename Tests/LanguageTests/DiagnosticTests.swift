import Testing

@testable import Language

/// One test for each message, and for how parsing goes on after it.
@Suite struct DiagnosticTests {
  /// Checks that exactly these messages are given, each about the span marked for it.
  @discardableResult
  private func expect(
    _ marked: String, _ messages: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let marked = Marked(marked)
    let diagnostics = Parser.parse(marked.source).diagnostics
    #expect(diagnostics.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.span) == marked.spans, sourceLocation: sourceLocation)
    return diagnostics
  }

  // MARK: Words

  @Test func strayBackslash() {
    expect(#"select a«\ »b"#, #"'\' has no meaning outside of quotes"#)
  }

  @Test func spacesAfterBackslash() {
    expect("run «\\ » \nrun", #"spaces after '\' keep it from continuing the line"#)
  }

  @Test func nothingAfterBackslash() {
    expect("run «\\»", #"nothing follows the '\' that continues this line"#)
    expect("run «\\»\n  ", #"nothing follows the '\' that continues this line"#)
    expect("run \\\n # done")
  }

  @Test func unknownEscape() {
    expect(#"echo "a«\q»«\é»""#, #"'\q' is not an escape"#, #"'\é' is not an escape"#)
  }

  @Test func escapeThatNamesNoCharacter() {
    expect(
      #"echo "«\u{110000}» «\u{}» «\u{1»" "«\u»""#, #"'\u{110000}' names no character"#, #"'\u{}' names no character"#,
      #"'\u{1' names no character"#, #"'\u' names no character"#)
  }

  @Test func unterminatedQuote() {
    expect("echo a «\"»b\necho ok", "this \" is never closed")
    expect("echo «'»b\necho ok", "this ' is never closed")
  }

  @Test func unterminatedInLine() {
    let help = "a string that runs over several lines must be a word by itself"
    let diagnostics = expect(
      "echo «\"»a\nlet«»\necho \"b\" 'c'\nlet«»", "this \" is not closed on its line", "'let' needs a name",
      "'let' needs a name")
    #expect(diagnostics.first?.helps == [help])
    expect("echo a«\"»b\nc«\"»", "this \" is not closed on its line", "this \" is not closed on its line")
  }

  @Test func apostrophe() {
    let help = "put a word with an apostrophe in double quotes, as in \"it's\""
    for text in ["echo it«'»s", "echo it«'»s\necho don«'»t", "echo it«'»s\necho 'a'"] {
      let diagnostics = Parser.parse(Marked(text).source).diagnostics
      #expect(diagnostics.map(\.span) == Marked(text).spans)
      #expect(diagnostics.allSatisfy { $0.helps == [help] })
    }
  }

  @Test func dollarWithoutName() {
    expect(
      #"echo «$» "«$».5" '$'"#, "'$' needs the name of a variable after it", "'$' needs the name of a variable after it"
    )
  }

  @Test func unclosedVariable() {
    expect("echo «${name» b", "'${' is not closed on this line")
    expect("echo \"«${name»\"", "'${' is not closed on this line")
  }

  @Test func emptyVariableName() {
    expect(
      "echo «${}» «${:-a}»", "there is no variable's name in the braces", "there is no variable's name in the braces")
  }

  @Test func badVariableName() {
    expect(
      "echo ${«a b»} ${«env.»} ${«1a»:-b}", "'a b' is not a variable's name", "'env.' is not a variable's name",
      "'1a' is not a variable's name")
    expect("echo ${«\u{301}»}", "'\u{301}' is not a variable's name")
  }

  @Test func specialCharacterInDefault() {
    expect("echo ${a:-b «$»c}", "the default of 'a' is plain text and cannot hold '$'")
    expect("echo ${a:-it«'»s}", "the default of 'a' is plain text and cannot hold '''")
  }

  @Test func controlCharacters() {
    expect(
      "echo «\u{0}\u{7}»a # «\u{1B}»[m «\r»x «\u{9B}»\tb\r\n«\u{FEFF}»",
      "a script cannot hold the control character \\u{0}", "a script cannot hold the control character \\u{1B}",
      "a script cannot hold the control character \\u{D}", "a script cannot hold the control character \\u{9B}",
      "a script cannot hold the control character \\u{FEFF}")
  }

  // MARK: Commands

  @Test func ampersandInside() {
    expect("watch 1 «&» watch 2", "'&' must be the last word of a command")
    expect(
      "for n in 1 «&» { }\nexpect a «&»", "'&' must be the last word of a command",
      "'&' must be the last word of a command")
  }

  @Test func ampersandAlone() {
    expect("run; «&»", "there is no command before '&'")
  }

  @Test func unexpectedOpenBrace() {
    let diagnostics = expect(
      "fro n in 1 «{»\n  let«»\n}\nrun «{» }", "'{' can only open the block of a 'for', an 'if' or an 'else'",
      "'let' needs a name", "'{' can only open the block of a 'for', an 'if' or an 'else'")
    #expect(diagnostics.first?.helps == ["did you mean 'for' at the start of the statement?"])
    #expect(diagnostics.last?.helps == ["put a word that holds braces in quotes"])
  }

  @Test func braceAlone() {
    expect("«{» run }", "'{' can only open the block of a 'for', an 'if' or an 'else'")
  }

  // MARK: Assignments

  @Test func missingName() {
    expect("let«»", "'let' needs a name")
    expect("let«» = 3", "'let' needs a name")
    expect("for«» in a { }", "'for' needs a name")
  }

  @Test func invalidName() {
    expect("let «1x» = 3\nfor «'a'» in 1 { }", "'1x' cannot be a name", "''a'' cannot be a name")
  }

  @Test func variableForAName() {
    let diagnostics = expect("let «$x» = 3", "'let' takes a name, not the value of one")
    #expect(diagnostics.first?.label == "write 'x'")
  }

  @Test func gluedEquals() {
    let diagnostics = expect(
      "let «x=3»\nlet «y=» 3", "'=' needs a space on either side", "'=' needs a space on either side")
    #expect(diagnostics.map(\.helps) == [["write let x = 3"], ["write let y = VALUE"]])
  }

  @Test func missingEquals() {
    expect("let x«» 3\nlet y«»", "'=' is missing after 'x'", "'=' is missing after 'y'")
  }

  @Test func missingValue() {
    expect("let x =«» # 3", "'x' is given no value")
  }

  @Test func secondValue() {
    expect("let x = a «b» c", "'x' is given a second value, 'b'")
  }

  // MARK: Blocks

  @Test func missingIn() {
    expect("for n«» on a {\n let «1»\n}\nrun", "'in' is missing after 'n'", "'1' cannot be a name")
  }

  @Test func missingLoopValues() {
    expect("for n in«» { run }", "there are no values for 'n' to go through")
  }

  @Test func missingOpenBrace() {
    expect("for n in 1 2«»\n  run\n}\nrun", "'{' is missing after this 'for'")
    expect("if a«»\n{\n  run\n}", "'{' is missing after this 'if'")
    expect("if a { } else«»\n  run\n}", "'{' is missing after this 'else'")
    expect("if a«»\n  run\n} else {\n  run\n}", "'{' is missing after this 'if'")
  }

  @Test func unclosedBlock() {
    expect("if a «{»\n  for n in 1 «{»\n    run", "this '{' is never closed", "this '{' is never closed")
  }

  @Test func strayCloseBrace() {
    expect("run «}»\n«}» run", "this '}' closes nothing", "this '}' closes nothing")
  }

  @Test func elseWithoutIf() {
    expect("if a { }\n«else» { run }", "'else' has no 'if' before it")
    expect("if a { } else { } «else» { }", "'else' has no 'if' before it")
  }

  @Test func wordAfterBlock() {
    let diagnostics = expect("if a { } «run» b", "'run' follows '}' on the same line")
    #expect(diagnostics.first?.label == nil)
  }

  @Test func misspeltElse() {
    let diagnostics = expect(
      "if a { } «els» «{» }", "'els' follows '}' on the same line",
      "'{' can only open the block of a 'for', an 'if' or an 'else'")
    #expect(diagnostics.first?.label == "did you mean 'else'?")
  }

  @Test func tooDeep() {
    let open = String(repeating: "if a { ", count: Parser.maximumDepth)
    let close = String(repeating: " }", count: Parser.maximumDepth)
    expect(
      open + "if a «{» if b { } }" + close + "\nlet«»", "blocks are nested more than 200 deep here",
      "'let' needs a name")
  }

  @Test func nestingWithoutEndDoesNotOverflow() {
    for piece in ["{", "if a {", "if a {} else if b {", "a {} ", "}", "else {"] {
      let text = String(repeating: piece, count: 20_000)
      #expect(!Parser.parse(Source(name: "deep.evs", text: text)).diagnostics.isEmpty)
    }
  }

  // MARK: Conditions

  @Test func emptyCondition() {
    expect(
      "expect«»\nexpect no«»\nexpect no each«»\nif«» { }", "'expect' needs a condition", "'no' needs a condition",
      "'each' needs a condition", "'if' needs a condition")
  }

  @Test func missingSubject() {
    expect("expect «>=» 3", "there is nothing before '>=' to compare")
  }

  @Test func missingOperand() {
    expect(
      "expect a <«»\nif a in«» { }", "there is nothing after '<' to compare with",
      "there is nothing after 'in' to compare with")
  }

  @Test func secondComparison() {
    expect("expect 1 < a «<» 3", "'<' compares a second time")
  }

  @Test func unknownComparison() {
    let diagnostics = expect("expect a «=» 3\nexpect a «=>» 3", "'=' is not a comparison", "'=>' is not a comparison")
    #expect(diagnostics.map(\.label) == ["did you mean '=='?", nil])
    #expect(diagnostics.first?.helps == ["the comparisons are == != < <= > >= in"])
  }

  @Test func gluedComparison() {
    expect("expect latency «p95<2s»", "a comparison needs a space on either side")
  }

  // MARK: The whole

  @Test func everyErrorIsReportedInOrder() {
    expect(
      "let«»\nselect ok\nexpect«»\n«}»\nfor n in 1 {\n  echo «$»\n  let a = b «c»\n}\n«else» {\n  let «2» = 3\n}",
      "'let' needs a name", "'expect' needs a condition", "this '}' closes nothing",
      "'$' needs the name of a variable after it", "'a' is given a second value, 'c'", "'else' has no 'if' before it",
      "'2' cannot be a name")
  }

  @Test func soundStatementsSurviveBrokenOnes() {
    #expect(outline("a\nlet\nb\nfor x { c }\nd \"e") == "(a); (b); (d 'e')")
  }
}
