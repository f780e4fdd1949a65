import Testing

@testable import Language

@Suite struct FormatterTests {
  private func format(_ text: String) -> String? {
    Formatter.format(Source(name: "test.evs", text: text))
  }

  @Test func wordsAreOneSpaceApart() {
    #expect(format("  run\tx3   label  a  ") == "run x3 label a\n")
  }

  @Test func commandsGetTheirOwnLines() {
    #expect(format("a; b;;c &") == "a\nb\nc &\n")
  }

  @Test func blocksAreIndented() {
    #expect(
      format("for n in 1 2 {if a { b } else if c { d } else { e };f}") == """
        for n in 1 2 {
          if a {
            b
          } else if c {
            d
          } else {
            e
          }
          f
        }

        """)
  }

  @Test func commentsAreKept() {
    #expect(
      format("#!/usr/bin/env evsh\n#one  \na # two\nif b { # three\n#four\n} # five\n") == """
        #!/usr/bin/env evsh
        #one
        a  # two
        if b {  # three
          #four
        }  # five

        """)
  }

  @Test func blankLinesCollapse() {
    #expect(format("\n\na\n\n\n\nb {\n}") == nil)
    #expect(format("\n\na\n\n\n\nif b {\n\n\nc\n\n# d\n\n}\n\n\n") == "a\n\nif b {\n  c\n\n  # d\n}\n")
  }

  @Test func brokenLinesStayBroken() {
    #expect(
      format("if a {\n run x3 \\\n label \\\r\n b \\\n\n}") == """
        if a {
          run x3 \\
            label \\
            b
        }

        """)
  }

  @Test func quotesAreNormalised() {
    #expect(
      format(#"echo a"b c" 'd' "e\"f" 'g"h'"'" "${x}y$z" ${x}y ${x} ${1:-a}"#)
        == #"echo "ab c" "d" 'e"f' "g\"h'" "${x}y$z" ${x}y $x ${1:-a}"# + "\n")
  }

  @Test func stringsOfSeveralLinesStayAsTheyAre() {
    #expect(format("echo   \"a\r\n  b\"  c") == "echo \"a\n  b\" c\n")
  }

  @Test func nothingStaysNothing() {
    #expect(format("") == "")
    #expect(format("\u{FEFF} \n\n;") == "")
  }

  @Test func errorsAreRefused() {
    #expect(format("let") == nil)
    #expect(format("if a {") == nil)
  }
}
