import Testing

@testable import Language

/// What sound scripts mean.
@Suite struct SyntaxTests {
  private func first(_ text: String) throws -> Statement {
    let result = Parser.parse(Source(name: "test.evs", text: text))
    #expect(result.diagnostics.isEmpty)
    return try #require(result.script.statements.first)
  }

  private func words(_ text: String) throws -> [Word] {
    guard case .command(let command) = try first("echo " + text) else { return [] }
    return command.arguments
  }

  @Test func commands() {
    #expect(outline("#!/usr/bin/env evsh\n\nselect first 5; run\r\n  # end") == "(select first 5); (run)")
    #expect(outline("\u{FEFF}run x3 \\\n  label a # note") == "(run x3 label a)")
    #expect(outline("watch 274 &\nwatch \"&\"") == "(watch 274 &); (watch '&')")
  }

  @Test func assignments() {
    #expect(outline("let x = \"a $y\"") == "(let x 'a <$y>')")
    #expect(outline("let in = =") == "(let in =)")
  }

  @Test func loops() {
    #expect(outline("for n in 1 $a 'b c' { run $n }") == "(for n [1 <$a> 'b c'] {(run <$n>)})")
    #expect(outline("for n in 1 {}; run") == "(for n [1] {}); (run)")
    #expect(outline("for a in 1 {\n for b in 2 {\n run\n }\n}") == "(for a [1] {(for b [2] {(run)})})")
  }

  @Test func conditionals() {
    #expect(
      outline("if a { b } else if no c == d { e; f } else { g }")
        == "(if a {(b)} elif <no> c <==> d {(e); (f)} else {(g)})")
  }

  @Test func conditions() {
    #expect(outline("expect status completed") == "(expect status completed)")
    #expect(outline("expect each pass^3 >= 0.5") == "(expect <each> pass^3 <>=> 0.5)")
    #expect(outline("expect latency p95 < 2s") == "(expect latency p95 <<> 2s)")
    #expect(outline("expect no regressions against 167") == "(expect <no> regressions against 167)")
    #expect(outline("expect status in completed failed") == "(expect status <in> completed failed)")
    #expect(outline("expect \"no\" a == \"==\" in") == "(expect 'no' a <==> '==' in)")
  }

  @Test func keywordsAreOnlyKeywordsBareAndInTheirPlace() {
    #expect(outline("'if' let for\necho else { ") == "('if' let for); (echo else)")
    #expect(outline("\"expect\" x") == "('expect' x)")
  }

  @Test func wordsAreGluedFromParts() throws {
    let word = try #require(try words("a\"b c\"$d'$e'${f:-g h}").first)
    #expect(word.text == nil && word.isQuoted && word.bareText == nil)
    #expect(word.parts.map(\.quotes) == [.none, .double, .none, .single, .none])
    #expect(outline("echo a\"b c\"$d'$e'${f:-g h}") == "(echo 'ab c<$d>$e<$f:-g h>')")
  }

  @Test func wordsWithoutVariablesHaveAText() throws {
    #expect(
      try words(#"a "" 'b\n' "\n\t\"\\\$\u{e9}" c"d"# + "\" a\u{301}").map(\.text) == [
        "a", "", "b\\n", "\n\t\"\\$é", "cd", "a\u{301}",
      ])
  }

  @Test func stringsMaySpanLines() throws {
    #expect(try words("\"a\r\nb\\\n  c\" 'd\ne'").map(\.text) == ["a\nb  c", "d\ne"])
  }

  @Test func variablesHaveNamesAndDefaults() throws {
    let variables = try words("$last ${env.HOME} $1 ${x:-} ${y:-a:-b; c}").compactMap { word -> Variable? in
      guard case .variable(let variable) = word.parts[0].content else { return nil }
      return variable
    }
    #expect(variables.map(\.name) == ["last", "env.HOME", "1", "x", "y"])
    #expect(variables.map(\.fallback) == [nil, nil, nil, "", "a:-b; c"])
  }

  @Test func nodesKnowTheirSpans() throws {
    let marked = Marked("«for «n» in «a\"b $«c»\"» { «run «x3»» }»")
    guard case .loop(let loop) = try first(marked.source.text), case .command(let command) = loop.body.statements[0],
      case .variable(let variable) = loop.values[0].parts[2].content
    else { return #expect(Bool(false)) }
    #expect(marked.spans.count == 6)
    #expect(loop.span == marked.spans[0] && loop.name.span == marked.spans[1])
    #expect(loop.values[0].span == marked.spans[2])
    #expect(variable.span == Span(marked.spans[3].lower - 1, marked.spans[3].upper))
    #expect(command.span == marked.spans[4] && command.arguments[0].span == marked.spans[5])
  }

  @Test func aDeepScriptIsFineUpToTheLimit() {
    let depth = Parser.maximumDepth
    let text = String(repeating: "if a { ", count: depth) + "run" + String(repeating: " }", count: depth)
    #expect(Parser.parse(Source(name: "deep.evs", text: text)).diagnostics.isEmpty)
  }
}
