import Foundation
import Language
import Shell
import Terminal

/// A session at a terminal: lines are edited, remembered and carried out, one after the other.
final class TerminalSession {
  private let interpreter: Interpreter
  private let console: Console
  private let terminal: TerminalInput
  /// The terminal as it was at the start.
  private let modes = SavedTerminal(STDIN_FILENO)
  /// Ends when the first prompt is there, or a line was entered before it was.
  private let firstPrompt = AsyncStream<Void>.makeStream()
  /// The number of the line that is typed next.
  private var lineNumber = 1
  /// When the last line was interrupted.
  private var interruption: ContinuousClock.Instant?

  /// How soon after the first Ctrl-C the second one asks for the calls' end.
  private static let insistence = Duration.seconds(2)

  init(interpreter: Interpreter, console: Console, terminal: TerminalInput) {
    (self.interpreter, self.console, self.terminal) = (interpreter, console, terminal)
  }

  /// The exit code.
  func run() async -> Int32 {
    begin()
    defer { terminal.editor.close() }
    var isWarned = false
    while true {
      switch await read(reading) {
      case .line(let text):
        isWarned = false
        if case .exited(let code) = await enter(text) { return code ?? 0 }
      case .interrupted(let text):
        isWarned = false
        if text.isEmpty { await offerToEndCalls() }
      case .end(.gone): return 0
      case .end(let how):
        if isWarned && how == .atOnce || !warnOfRuns() { return 0 }
        isWarned = true
      }
    }
  }

  private func begin() {
    console.remark("evsh \(Evsh.version): 'help' lists the commands, Tab completes, Ctrl-D leaves")
    Interruption.atTerminal { [modes] in modes?.restore() }
    Interruption.onResize { [outbox = terminal.outbox] in outbox.redraw() }
    interpreter.jobs.whenRunsChange { [outbox = terminal.outbox] in outbox.redraw() }
    terminal.history.load()
    interpreter.openAhead { [firstPrompt] in for await _ in firstPrompt.stream {} }
  }

  private func read(_ reading: Reading) async -> Entered {
    console.announces(to: terminal.outbox)
    defer { console.announces(to: nil) }
    return await terminal.editor.line(reading)
  }

  /// Carries out a line, and keeps it in the history.
  private func enter(_ text: String) async -> Ending {
    firstPrompt.continuation.finish()
    guard text.contains(where: { !$0.isWhitespace }) else { return .reachedEnd }
    let source = Source(name: "<prompt>", text: text + "\n", firstLine: lineNumber)
    lineNumber += source.bytes.count { $0 == UInt8(ascii: "\n") }
    let entry = terminal.history.add(interpreter.masking.mask(text), backend: interpreter.backendLabel)
    if let problem = terminal.history.takeProblem() { console.remark("history: \(problem.message)") }
    // The editor has left the terminal as it was at the start.
    modes?.hideKeys()
    let ending = await interpreter.carryOut(Parser.parse(source))
    modes?.showKeys()
    if let entry, let code = ending.code, code != 0 { terminal.history.markFailed(entry) }
    interruption = interpreter.detached == nil ? nil : .now
    if Interruption.wasInsisted { await offerToEndCalls() }
    return ending
  }
}

// MARK: - Leaving things behind

extension TerminalSession {
  /// Asks whether the calls of the result that was just left are to be ended.
  private func offerToEndCalls() async {
    guard let interruption, .now - interruption < Self.insistence, let result = interpreter.detached else { return }
    self.interruption = nil
    if await confirms("end the calls of result \(result)? [y/N] ") { await interpreter.endCalls(of: result) }
  }

  private func confirms(_ question: String) async -> Bool {
    var asking = Reading(history: History(path: nil))
    asking.prompt = { [Piece(question)] }
    guard case .line(let answer) = await read(asking) else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }

  /// Says which results are still going, if any; false where none is.
  private func warnOfRuns() -> Bool {
    let results = interpreter.resultsUnderWay
    for result in results {
      console.remark(
        "result \(result) is still running: 'watch \(result)' follows it, 'cancel \(result)' ends its calls")
    }
    if !results.isEmpty {
      console.remark("Ctrl-D once more leaves; the next session goes on with what is unfinished by 'watch ID'")
    }
    return !results.isEmpty
  }
}

// MARK: - What the editor needs

extension TerminalSession {
  private var reading: Reading {
    let (settings, session, label) = (interpreter.settings, interpreter.session, interpreter.backendLabel)
    let jobs = interpreter.jobs
    let prompt = { @Sendable in Prompt(settings, session, backendLabel: label, runs: jobs.runsInFlight) }
    var reading = Reading(history: terminal.history)
    reading.text = interpreter.nextLine ?? ""
    interpreter.nextLine = nil
    reading.prompt = { prompt().parts.map { Piece($0.text, Look($0.style)) } }
    reading.drawn = { [firstPrompt] in firstPrompt.continuation.finish() }
    reading.accepted = { [modes] in
      Interruption.expectWork()
      modes?.hideKeys()
    }
    if settings.title == .on { reading.title = { prompt().title } }
    let highlighter = Highlighter(table: interpreter.table)
    let hint = FormHint(table: interpreter.table)
    let completer = Completer(table: interpreter.table)
    let (names, variables) = (interpreter.names, interpreter.variableNames)
    reading.stretches = { highlighter.stretches(of: $0) }
    reading.formHint = { hint.hint(after: $0) }
    reading.completion = { text, offset in
      names.refreshIfStale()
      let context = TypingContext(
        names: names.snapshot(), session: session, variables: variables, files: { FolderListing.entries(of: $0) })
      return completer.complete(text, at: offset, in: context)
    }
    reading.isWhole = { !Parser.parse(Source(name: "<prompt>", text: $0 + "\n")).isIncomplete }
    reading.backend = label
    reading.edited = { text in
      do throws(FileError) { return .success(try ExternalEditor().edit(text)) } catch { return .failure(error) }
    }
    reading.hasHints = settings.hints == .on
    reading.isColoured = console.isColoured
    reading.usesVi = settings.editor.usesVi
    return reading
  }
}

extension Settings.Editor {
  /// Nil leaves it to the user's own file.
  fileprivate var usesVi: Bool? {
    switch self {
    case .auto: nil
    case .emacs: false
    case .vi: true
    }
  }
}
