import Subprocess
import Synchronization

/// Ends the inbox of a program once it has exited and all that it wrote has been read.
///
/// Exit, end of output and end of errors come in any order, and some never: a program may close its output and live on,
/// or leave behind a child that holds it open. So the first two wait for the others only so long.
final class ProgramEnding: Sendable {
  private static let patience = Duration.milliseconds(500)

  private struct State {
    var status: TerminationStatus?
    var hasOutputEnded = false
    var rest: ConnectionFault?
    var errors: String?
    var alarm: (any Alarm)?
  }

  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private let state = Mutex(State())

  init(inbox: Inbox, timekeeper: any Timekeeper) {
    self.inbox = inbox
    self.timekeeper = timekeeper
  }

  func exited(_ status: TerminationStatus) {
    state.withLock { $0.status = status }
    settle()
  }

  /// The output has ended, with the fault where its last line is no message.
  func outputEnded(_ rest: ConnectionFault?) {
    state.withLock { state in
      state.hasOutputEnded = true
      state.rest = rest
    }
    settle()
  }

  func errorsEnded(_ tail: String) {
    state.withLock { $0.errors = tail }
    settle()
  }

  private func settle() {
    let (isDone, mustWait) = state.withLock { state in
      let isDone = state.status != nil && state.hasOutputEnded && state.errors != nil
      return (isDone, state.alarm == nil && (state.status != nil || state.hasOutputEnded))
    }
    if isDone { return end() }
    guard mustWait else { return }
    let alarm = timekeeper.alarm(after: Self.patience) { [weak self] in self?.end() }
    state.withLock { $0.alarm = alarm }
  }

  private func end() {
    let state = state.withLock { $0 }
    state.alarm?.cancel()
    let errors = state.errors ?? ""
    switch state.status {
    case .exited(let code) where code != 0: inbox.fail(.crashed("exit code \(code)", stderr: errors))
    case .signaled(let number): inbox.fail(.crashed(SignalName.describe(number), stderr: errors))
    case .exited, nil: if let rest = state.rest { inbox.fail(rest) } else { inbox.close() }
    }
  }
}
