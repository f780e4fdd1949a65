import Evaluation
import Language

extension Interpreter {
  /// Shows a reply, and keeps it for `last`.
  func show(_ reply: Reply, of command: String) {
    front.show(reply, of: reply.repeated ?? command)
    if table[command]?.traits.contains(.aside) != true { lastReply = LastReply(reply: reply, command: command) }
  }

  /// Shows what is wrong with a script that is not to be carried out, and keeps it for `explain`.
  package func show(diagnosticsOf script: BoundScript) {
    front.show(script.diagnostics, in: script.source, of: nil)
    guard script.hasErrors else { return }
    detached = nil
    lastFailure = FailedLine(script, table, request: session.request(), time: surroundings.now).masked(by: masking)
  }

  /// Shows why a line failed, and keeps it for `explain`.
  func report(_ error: any Error, of command: String, _ line: CommandLine, in source: Source) -> ExitCode {
    let failed = FailedLine(
      error, of: table[command], line, in: source, request: session.request(), time: surroundings.now)
    // Whoever pressed Ctrl-C at a prompt knows.
    if failed.exit == .interrupted, isSession { return .interrupted }
    lastFailure = failed.masked(by: masking)
    front.show(failed.diagnostics, in: failed.place, of: command)
    return failed.exit
  }
}
