import Evaluation
import Language

extension Interpreter {
  /// Shows a reply, and keeps it for `last`.
  func show(_ reply: Reply, of command: String) {
    front.show(reply, of: reply.repeated ?? command)
    recording?.hear(ReplyRenderer().render(reply, of: command))
    if table[command]?.traits.contains(.aside) != true { lastReply = LastReply(reply: reply, command: command) }
  }

  /// Shows what was found, each at its place.
  package func show(findings: [Finding]) {
    let shown = findings.prefix(Self.mostFindings)
    for (source, diagnostics) in shown.bySource {
      front.show(diagnostics, in: source, of: nil)
      hear(diagnostics, in: source)
    }
    if findings.count > shown.count { remark("and \((findings.count - shown.count).counted("error")) more") }
  }

  /// So many errors are as much as anybody mends at once.
  private static let mostFindings = 100

  private func hear(_ diagnostics: [Diagnostic], in source: Source) {
    guard recording != nil else { return }
    var renderer = ReplyRenderer()
    renderer.masking = masking
    recording?.hear(renderer.render(diagnostics, in: source, of: nil))
  }

  /// Shows what is wrong with a script that is not to be carried out, and keeps it for `explain`.
  package func show(findingsOf script: BoundScript) {
    show(findings: script.findings)
    guard script.hasErrors else { return }
    record(unbound: script.source)
    detached = nil
    lastFailure = FailedLine(script, table, request: session.request(), time: surroundings.now).masked(by: masking)
  }

  /// Shows why a statement failed, and keeps it for `explain`.
  func report(_ error: any Error, of step: BoundScript.Step, in source: Source) -> ExitCode {
    let failed = FailedLine(error, of: step, in: source, request: session.request(), time: surroundings.now)
    // Whoever pressed Ctrl-C at a prompt knows.
    if failed.exit == .interrupted, isSession { return .interrupted }
    lastFailure = failed.masked(by: masking)
    front.show(failed.diagnostics, in: failed.place, of: step.name)
    hear(failed.diagnostics, in: failed.place)
    return failed.exit
  }

  /// Shows why following something failed that a line has begun.
  func report(_ error: any Error, of place: Followed.Place) -> ExitCode {
    guard let command = table["watch"] else { return .defect }
    return report(
      error, of: .command(BoundCommand(line: place.line, command: command, action: nil)), in: place.source)
  }
}

extension BoundScript.Step {
  /// The command's, or the statement's, name.
  fileprivate var name: String {
    switch self {
    case .command(let bound): bound.command.name
    case .assignment: "let"
    case .loop: "for"
    case .conditional: "if"
    case .expectation: "expect"
    }
  }
}
