import Foundation
import Language
import Shell

/// One call of evsh: it makes the interpreter and what surrounds it, and feeds it.
struct Program {
  private let options: RunScript
  private let console: Console
  private let interpreter: Interpreter

  init(options: RunScript) {
    self.options = options
    let isSession =
      options.script == nil && options.commands == nil && !options.stream
      && Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDOUT_FILENO)
    var settings = Settings()
    settings.colour = options.colour
    settings.output = options.json ? .json : .text
    console = Console(settings, isPrompt: isSession || options.stream)
    interpreter = Interpreter(
      table: .standard, surroundings: LocalSurroundings(workspace: options.workspace, console: console), front: console)
  }

  /// The program's exit code.
  func run() async -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let code = await feed()
    console.flush()
    return code
  }

  private func feed() async -> Int32 {
    if let commands = options.commands { return await batch(Source(name: "<command>", text: commands)) }
    if let path = options.script, path != "-" {
      do throws(FileError) { return await batch(Source(name: path, text: try ScriptFile.text(of: path))) } catch {
        console.remark("evsh: '\(path)' can't be read: \(error.reason)")
        return ExitCode.usage.rawValue
      }
    }
    if options.stream || (options.script == nil && Terminal.isTerminal(STDIN_FILENO)) {
      let conversation = LineByLine(interpreter: interpreter, console: console, isStream: options.stream)
      return await conversation.run()
    }
    return await batch(Source(name: "<stdin>", text: ScriptFile.standardInput()))
  }

  /// A whole script: checked first, then run.
  private func batch(_ source: Source) async -> Int32 {
    let script = Binder(interpreter.table).bind(Parser.parse(source))
    console.show(script.diagnostics, in: source, of: nil)
    if script.hasErrors { return ExitCode.script.rawValue }
    if options.check { return ExitCode.success.rawValue }
    let keepGoing = options.keepGoing
    return await Interruption.cancelling {
      await interpreter.finish(await interpreter.run(script, keepGoing: keepGoing))
    }
  }
}
