import Foundation
import Shell
import Terminal

/// Asks whoever sits at the terminal that evsh was started from, while a command is carried out.
struct TerminalAsker: Asker {
  private let console: Console

  /// Nil where nobody sees the question, or could answer it.
  init?(_ console: Console) {
    guard Window.isTerminal(STDIN_FILENO), Window.isTerminal(STDERR_FILENO) else { return nil }
    self.console = console
  }

  func confirms(_ question: String) async -> Bool {
    let modes = SavedTerminal(STDIN_FILENO)
    modes?.showTyped()
    defer { modes?.showKeys() }
    // What was typed before the question is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.draw(question)
    let answer = await LineReader().next()
    if answer == nil { console.draw("\n") }
    return ["y", "yes"].contains(answer?.trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
  }
}
