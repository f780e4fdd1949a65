import Evaluation
import Foundation
import Language
import Shell
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
      renderer.isJSON = settings.output == .json
      renderer.outputColour = Self.isWanted(settings.colour, STDOUT_FILENO)
      renderer.messageColour = Self.isWanted(settings.colour, STDERR_FILENO)
    }
  }

  private static func isWanted(_ when: Settings.When, _ descriptor: Int32) -> Bool {
    switch when {
    case .always: true
    case .never: false
    case .auto: Terminal.wantsColour(descriptor)
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
    renderer.width = Terminal.width(STDOUT_FILENO)
    let rendered = render(renderer)
    if !rendered.messages.isEmpty {
      output.flush()
      messages.write(rendered.messages)
    }
    if !rendered.output.isEmpty {
      messages.flush()
      output.write(rendered.output)
    }
    if isPrompt { flush() }
  }

  var announcer: any Announcer { self }

  /// Shows a line; where something is drawn in place, a bar or a prompt, above it.
  func announce(_ line: [Cell]) {
    lock.withLock {
      output.flush()
      let erase = Terminal.canRedraw(STDERR_FILENO) ? ProgressBar.erase : ""
      messages.write(erase + renderer.message(line) + "\n" + lastPrompt)
      messages.flush()
    }
  }

  func remark(_ text: String) {
    lock.withLock {
      output.flush()
      messages.write(text.printable + "\n")
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

  /// Writes what waits; why results could not be written, if so.
  func finish() -> String? {
    flush()
    return lock.withLock { output.failure }
  }

  /// How progress is to be shown now.
  var progress: Settings.Progress { lock.withLock { settings.progress } }
}
