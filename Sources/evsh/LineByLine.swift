import Foundation
import Language
import Shell

/// Runs standard input line by line as it comes: a session at a terminal, or `--stream` for a program that converses
/// with evsh. A line that fails doesn't end it.
struct LineByLine {
  let interpreter: Interpreter
  let console: Console
  let isStream: Bool

  /// The exit code: in a stream that of the first failure.
  func run() async -> Int32 {
    let input = LineReader()
    var firstFailure: Int32?
    var text = ""
    while true {
      prompt(isContinued: !text.isEmpty)
      guard let line = await input.next() else { break }
      text += line
      let source = Source(name: isStream ? "<stdin>" : "<prompt>", text: text)
      let parsed = Parser.parse(source)
      if parsed.isIncomplete { continue }
      text = ""
      switch await carryOut(parsed) {
      case .reachedEnd: break
      case .failed(let code): firstFailure = firstFailure ?? code
      case .exited(let code): return code ?? (isStream ? firstFailure : nil) ?? 0
      }
    }
    if !text.isEmpty { firstFailure = await carryOut(Parser.parse(Source(name: "<stdin>", text: text))).code }
    return await end(firstFailure)
  }

  private func carryOut(_ parsed: ParseResult) async -> Ending {
    let script = Binder(interpreter.table).bind(parsed)
    console.show(script.diagnostics, in: parsed.source, of: nil)
    if script.hasErrors { return .failed(ExitCode.script.rawValue) }
    return await Interruption.cancelling { await interpreter.run(script, keepGoing: false) }
  }

  private func end(_ failure: Int32?) async -> Int32 {
    guard isStream else {
      console.draw("\n")
      for result in interpreter.resultsUnderWay { console.remark("result \(result) goes on with: watch \(result)") }
      return 0
    }
    return await Interruption.cancelling { await interpreter.finish(failure.map(Ending.failed) ?? .reachedEnd) }
  }

  private func prompt(isContinued: Bool) {
    if !isStream { console.draw(isContinued ? "…> " : Prompt(interpreter).text) }
  }
}
