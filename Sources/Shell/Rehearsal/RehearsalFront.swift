import Language

/// Hears what a rehearsal would say: errors are kept, replies are nobody's business.
final class RehearsalFront: Front {
  let rehearsal: Rehearsal

  init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

  var announcer: any Announcer { Silence() }
  func show(_ reply: Reply, of command: String) {}
  func show(_ diagnostics: [Diagnostic], in source: Source, of command: String?) {
    rehearsal.add(diagnostics, in: source)
  }
  func remark(_ text: String) {}
  func apply(_ settings: Settings) {}

  private struct Silence: Announcer {
    func announce(_ line: [Cell]) {}
  }
}
