import Foundation
import Terminal

/// What a session at a terminal is typed with: the editor, what is printed above it, and the lines typed so far.
struct TerminalInput {
  let editor: LineEditor
  let outbox: Outbox
  let history: History

  /// Nil where standard input and output aren't both a terminal.
  init?() {
    guard let outbox = Outbox() else { return nil }
    let history = History(path: History.defaultPath)
    let editor = LineEditor(input: STDIN_FILENO, output: STDOUT_FILENO, outbox: outbox, history: history)
    guard let editor else { return nil }
    (self.editor, self.outbox, self.history) = (editor, outbox, history)
  }
}
