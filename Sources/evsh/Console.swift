import Evaluation
import Foundation
import Language
import Shell
import Terminal
import Synchronization

/// The front: replies go to standard output, everything else to standard error.
final class Console: Front, Announcer, @unchecked Sendable {
  // Unchecked: everything mutable is behind the lock.
  private let lock = NSRecursiveLock()
  private let output = OutputStream(STDOUT_FILENO)
  private let messages = OutputStream(STDERR_FILENO)
  private var renderer = ReplyRenderer()
  private var settings: Settings
  private var lastPrompt = ""
  /// Prints above the line that is being edited; nil while none is.
  private var outbox: Outbox?
  /// Whether each reply is to be seen at once.
  private let isPrompt: Bool

  init(_ settings: Settings, isPrompt: Bool) {
    self.settings = settings
    self.isPrompt = isPrompt
    apply(settings)
  }

  func apply(_ settings: Settings) {
    lock.withLock {
      self.settings = settings
      renderer.format = settings.output
      renderer.outputColour = Self.isWanted(settings.colour, STDOUT_FILENO)
      renderer.messageColour = Self.isWanted(settings.colour, STDERR_FILENO)
    }
  }

  private static func isWanted(_ when: Settings.When, _ descriptor: Int32) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto: Window.wantsColour(descriptor)
    }
  }

  func show(_ reply: Reply, of command: String) {
    lock.withLock { print { $0.render(reply, of: command) } }
  }

  func show(_ diagnostics: [Diagnostic], in source: Source, of command: String?) {
    guard !diagnostics.isEmpty else { return }
    lock.withLock { print { $0.render(diagnostics, in: source, of: command) } }
  }

  private func print(_ render: (ReplyRenderer) -> ReplyRenderer.Rendered) {
    fit()
    let rendered = render(renderer)
    // Whoever has left wants to hear nothing.
    if output.isBroken { return }
    if !rendered.messages.isEmpty {
      output.flush()
      messages.write(rendered.messages)
    }
    if !rendered.output.isEmpty {
      messages.flush()
      if !goesToPager(rendered.output) || !Pager.show(rendered.output) { output.write(rendered.output) }
    }
    if isPrompt { flush() }
  }

  /// In a session, what is taller than the window.
  private func goesToPager(_ text: String) -> Bool {
    guard isPrompt, settings.pager == .on, Window.isTerminal(STDIN_FILENO), Window.isTerminal(STDOUT_FILENO) else {
      return false
    }
    return Window.size(STDOUT_FILENO).map { text.utf8.count { $0 == UInt8(ascii: "\n") } >= $0.rows } ?? false
  }

  /// Says how secrets are kept out of what is shown of a script.
  func hide(by masking: Masking) { lock.withLock { renderer.masking = masking } }

  /// What is shown next has to fit into the window as it is now.
  private func fit() { renderer.width = Window.size(STDOUT_FILENO)?.columns }

  var announcer: any Announcer { self }

  /// Says where a line is being edited; nil where none is.
  func announces(to outbox: Outbox?) { lock.withLock { self.outbox = outbox } }

  /// Whether messages have colours.
  var isColoured: Bool { lock.withLock { renderer.messageColour } }

  /// Shows a line; where something is drawn in place, a bar or a prompt, above it.
  func announce(_ line: [Cell]) {
    lock.withLock {
      fit()
      if let outbox { return outbox.post([renderer.message(line)]) }
      output.flush()
      let erase = Window.canRedraw(STDERR_FILENO) ? ProgressBar.erase : ""
      messages.write(erase + renderer.message(line) + "\n" + lastPrompt)
      messages.flush()
    }
  }

  func remark(_ text: String) {
    lock.withLock {
      if output.isBroken { return }
      output.flush()
      fit()
      messages.write(renderer.message([Cell(text)]) + "\n")
      if isPrompt { flush() }
    }
  }

  /// Writes to standard error at once and as it is: prompts and progress.
  func draw(_ text: String) {
    lock.withLock {
      output.flush()
      messages.write(text)
      messages.flush()
    }
  }

  /// Asks for a line.
  func prompt(_ text: String) {
    lock.withLock { lastPrompt = text }
    draw(text)
  }

  /// The line is there: no prompt stands there any more.
  func answered() { lock.withLock { lastPrompt = "" } }

  /// Asks again, on a new line.
  func promptAgain() { draw("\n" + lock.withLock { lastPrompt }) }

  func flush() {
    lock.withLock {
      output.flush()
      messages.flush()
    }
  }

  /// Whether nobody reads the results any more.
  var isBroken: Bool { lock.withLock { output.isBroken } }

  /// Writes what waits; why results could not be written, if so.
  func finish() -> String? {
    flush()
    return lock.withLock { output.failure }
  }

  /// How progress is to be shown now.
  var progress: Settings.Progress { lock.withLock { settings.progress } }
}
