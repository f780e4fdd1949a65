import Foundation
import Shell
import Synchronization
import Terminal

/// Asks whoever sits at the terminal that evsh was started from, while a command is carried out.
struct TerminalAsker: Asker {
  /// How often it is looked whether the question is still open, in milliseconds.
  private static let glance: Int32 = 100

  private let console: Console
  private let queue = DispatchQueue(label: "evsh.question")

  /// Nil where nobody sees the question, or could answer it.
  init?(_ console: Console) {
    guard Window.isTerminal(STDIN_FILENO), Window.isTerminal(STDERR_FILENO) else { return nil }
    self.console = console
  }

  /// Ctrl-C is a no.
  func confirms(_ question: String) async -> Bool {
    let modes = SavedTerminal(STDIN_FILENO)
    modes?.showTyped()
    defer { modes?.showKeys() }
    // What was typed before the question is no answer to it.
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.draw(question)
    let answer = await answer()
    if answer?.hasSuffix("\n") != true { console.draw("\n") }
    return ["y", "yes"].contains(answer?.trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
  }

  /// Ctrl-C, and an empty line, are no answer; nor is anything where the terminal would show it.
  func secret(_ question: String) async -> String? {
    guard let modes = SavedTerminal(STDIN_FILENO), modes.hideTyped() else { return nil }
    defer { modes.showKeys() }
    tcflush(STDIN_FILENO, TCIFLUSH)
    console.draw(question)
    let answer = await answer()
    // The end of the line isn't shown either.
    console.draw("\n")
    return answer?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The next line; nil at the end of the input, or where the task is cancelled.
  private func answer() async -> String? {
    let isOver = Flag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: Self.line(unless: isOver)) }
      }
    } onCancel: {
      isOver.raise()
    }
  }

  private static func line(unless isOver: Flag) -> String? {
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, glance) <= 0 { if isOver.isRaised { return nil } }
    return readLine(strippingNewline: false)
  }

  /// Says from one thread to another that something is over.
  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
  }
}
