@testable import Language

/// A tree written out without its spans: two scripts mean the same where their outlines are equal.
///
/// How a word is cut into parts is left out as well; that it is quoted is not, since a quoted word is no keyword.
func outline(_ text: String) -> String {
  outline(Parser.parse(Source(name: "test.evs", text: text)).script.statements)
}

private func outline(_ statements: [Statement]) -> String {
  statements.map(outline).joined(separator: "; ")
}

private func outline(_ statement: Statement) -> String {
  switch statement {
  case .command(let command):
    "(\(outline([command.name] + command.arguments))\(command.background ? " &" : ""))"
  case .assignment(let assignment):
    "(let \(assignment.name.text) \(outline([assignment.value])))"
  case .loop(let loop):
    "(for \(loop.name.text) [\(outline(loop.values))] \(outline(loop.body)))"
  case .conditional(let conditional):
    "(if \(conditional.branches.map { "\(outline($0.condition)) \(outline($0.body))" }.joined(separator: " elif "))"
      + (conditional.otherwise.map { " else \(outline($0))" } ?? "") + ")"
  case .expectation(let expectation):
    "(expect \(outline(expectation.condition)))"
  }
}

private func outline(_ block: Block) -> String {
  "{\(outline(block.statements))}"
}

private func outline(_ condition: Condition) -> String {
  let comparison = condition.comparison.map { " <\($0.operator.rawValue)> \(outline($0.values))" } ?? ""
  return (condition.negated ? "<no> " : "") + (condition.each ? "<each> " : "") + outline(condition.subject)
    + comparison
}

private func outline(_ words: [Word]) -> String {
  words.map { word in (word.isQuoted ? "'" : "") + word.parts.map(outline).joined() + (word.isQuoted ? "'" : "") }
    .joined(separator: " ")
}

private func outline(_ part: Word.Part) -> String {
  switch part.content {
  case .literal(let text): text
  case .variable(let variable): "<$\(variable.name)\(variable.fallback.map { ":-" + $0 } ?? "")>"
  }
}
