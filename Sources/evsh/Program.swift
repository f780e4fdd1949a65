import Foundation
import Language
import Shell
import Terminal

/// One call of evsh: it makes the interpreter and what surrounds it, and feeds it.
struct Program {
  private let options: Options
  private let console: Console
  /// Whether lines are typed, not read from a file or a pipe.
  private let isSession: Bool
  /// The line editor, where lines are typed and seen.
  private let terminal: TerminalInput?
  private let interpreter: Interpreter

  init(options: Options) {
    self.options = options
    isSession =
      options.script == nil && options.commands == nil && !options.stream && Window.isTerminal(STDIN_FILENO)
    var settings = Settings()
    settings.colour = options.colour
    settings.output = options.output
    if isSession { settings.confirmOver = Self.mostUnasked }
    console = Console(settings, isPrompt: isSession || options.stream)
    terminal = isSession && !options.needsScript ? TerminalInput() : nil
    let surroundings = LocalSurroundings(
      workspace: options.workspace, console: console, history: terminal.map { TypedLines(history: $0.history) })
    interpreter = Interpreter(
      table: .standard, surroundings: surroundings, front: console, isSession: isSession, settings: settings,
      secrets: Masking.secrets(in: ProcessInfo.processInfo.environment))
    console.hide(by: interpreter.masking)
    interpreter.mostRuns = options.mostRuns
  }

  /// From more runs than these on a session asks before it launches them.
  private static let mostUnasked = 200

  /// Runs to the end, and ends the process. What other tasks are about is dropped: their runs are kept as they stand.
  func leave() async -> Never {
    let code = await run()
    // Not exit, which takes down what tasks that still run are made of.
    _exit(code)
  }

  private func run() async -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    let code = await feed()
    if console.isBroken { return 128 + SIGPIPE }
    guard let reason = console.finish() else { return code }
    console.draw("evsh: standard output can't be written: \(reason)\n")
    return code == ExitCode.success.rawValue ? ExitCode.unreachable.rawValue : code
  }

  private func feed() async -> Int32 {
    if let commands = options.commands { return await batch(Source(name: "<command>", text: commands)) }
    if let path = options.script, path != "-" {
      do throws(FileError) { return await batch(Source(name: path, text: try ScriptFile.text(of: path))) } catch {
        console.remark("evsh: '\(path)' can't be read: \(error.reason)")
        return ExitCode.usage.rawValue
      }
    }
    if isSession, options.needsScript {
      console.remark(
        "evsh: '--check', '--keep-going', '--checkpoint' and '--report' need a script, '-c' or commands on standard input"
      )
      return ExitCode.usage.rawValue
    }
    if let terminal {
      return await TerminalSession(interpreter: interpreter, console: console, terminal: terminal).run()
    }
    if isSession || options.stream {
      let conversation = LineByLine(interpreter: interpreter, console: console, isStream: options.stream)
      return await conversation.run()
    }
    return await batch(Source(name: "<stdin>", text: ScriptFile.standardInput()))
  }

  private func batch(_ source: Source) async -> Int32 {
    await Batch(options: options, interpreter: interpreter, console: console).run(source)
  }
}
