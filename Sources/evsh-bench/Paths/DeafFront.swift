import Language
import Shell

/// Shows nothing.
final class DeafFront: Front {
  private struct Silence: Announcer {
    func announce(_ line: [Cell]) {}
  }

  var announcer: any Announcer { Silence() }
  func show(_ reply: Reply, of command: String) {}
  func show(_ diagnostics: [Diagnostic], in source: Source, of command: String?) {}
  func remark(_ text: String) {}
  func apply(_ settings: Settings) {}
}
