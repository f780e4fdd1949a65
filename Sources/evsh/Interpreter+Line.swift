import Language
import Shell

extension Interpreter {
  /// Checks a line that was typed, or came by a stream, and carries it out unless it has errors; a signal cancels it.
  func carryOut(_ line: ParseResult) async -> Ending {
    let script = bind(line)
    show(findingsOf: script)
    if script.hasErrors { return .failed(ExitCode.script.rawValue) }
    return await Interruption.cancelling { await self.run(script, keepGoing: false) }
  }
}
