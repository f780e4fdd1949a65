import Subprocess
import Synchronization

/// Ends the inbox of a program once it has ended and all that it wrote has been read, which come in any order.
final class ProgramEnding: Sendable {
  /// How long a program that has closed its output is given to end, and to say how.
  static let patience = Duration.seconds(2)

  private struct State {
    var status: TerminationStatus?
    var hasOutputEnded = false
    var rest: ConnectionFault?
    var errors: String?
    var alarm: (any Alarm)?
  }

  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  /// Whether the program lives; where it doesn't its status is on the way, however busy the machine is.
  private let isAlive: @Sendable () -> Bool
  private let state = Mutex(State())

  init(inbox: Inbox, timekeeper: any Timekeeper, isAlive: @escaping @Sendable () -> Bool) {
    self.inbox = inbox
    self.timekeeper = timekeeper
    self.isAlive = isAlive
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
    setAlarm()
    settle()
  }

  private func setAlarm() {
    let alarm = timekeeper.alarm(after: Self.patience) { [weak self] in
      guard let self else { return }
      if isAlive() { end() } else { setAlarm() }
    }
    state.withLock { $0.alarm = alarm }
  }

  func errorsEnded(_ tail: String) {
    state.withLock { $0.errors = tail }
    settle()
  }

  private func settle() {
    if state.withLock({ $0.status != nil && $0.hasOutputEnded && $0.errors != nil }) { end() }
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
