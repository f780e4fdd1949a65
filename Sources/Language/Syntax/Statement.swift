/// One statement: a command, or one of the few forms the language itself knows.
package enum Statement: Hashable, Sendable {
  case command(CommandLine)
  case assignment(Assignment)
  case loop(Loop)
  case conditional(Conditional)
  case expectation(Expectation)

  /// From the first word to the last, or to the brace that closes the last block.
  package var span: Span {
    switch self {
    case .command(let command): command.span
    case .assignment(let assignment): assignment.span
    case .loop(let loop): loop.span
    case .conditional(let conditional): conditional.span
    case .expectation(let expectation): expectation.span
    }
  }
}
