import Foundation
import Language
import Shell

/// Runs standard input line by line as it comes: for a program that converses with evsh (`--stream`), or typed where
/// standard output is no terminal. A line that fails doesn't end it.
struct LineByLine {
  let interpreter: Interpreter
  let console: Console
  let isStream: Bool

  private var name: String { isStream ? "<stdin>" : "<prompt>" }

  /// The exit code: in a stream that of the first failure.
  func run() async -> Int32 {
    if !isStream { greet() }
    let input = LineReader()
    var failure: Int32?
    var text = ""
    var firstLine = 1
    while true {
      prompt(isContinued: !text.isEmpty)
      let line = await input.next()
      console.answered()
      text += line ?? ""
      if line == nil, text.isEmpty { break }
      let parsed = Parser.parse(Source(name: name, text: text, firstLine: firstLine))
      if parsed.isIncomplete, line != nil { continue }
      firstLine += text.utf8.count { $0 == UInt8(ascii: "\n") }
      text = ""
      let ending = await interpreter.carryOut(parsed)
      if case .exited(let code) = ending { return await end(.exited(code ?? failure)) }
      failure = failure ?? ending.code
    }
    if !isStream { console.draw("\n") }
    return await end(failure.map(Ending.wentOn) ?? .reachedEnd)
  }

  /// A stream ends like a script. A session leaves what is under way for another one.
  private func end(_ ending: Ending) async -> Int32 {
    if isStream { return await Interruption.cancelling { await interpreter.finish(ending) } }
    for result in interpreter.resultsUnderWay {
      console.remark(
        "result \(result) is left unfinished: 'watch \(result)' goes on with it, 'cancel \(result)' ends it")
    }
    if case .exited(let code?) = ending { return code }
    return 0
  }

  private func greet() {
    console.remark("evsh \(Evsh.version): 'help' lists the commands, Ctrl-D leaves")
    Interruption.whenIdle { [console] in console.promptAgain() }
  }

  private func prompt(isContinued: Bool) {
    if !isStream { console.prompt(isContinued ? "…> " : interpreter.prompt.text) }
  }
}
