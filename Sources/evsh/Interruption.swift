import Foundation
import Synchronization

/// Signals: Ctrl-C, SIGTERM and SIGHUP cancel what is being done, once more they end evsh; the last two end a session at
/// once. And the window's changes of size.
enum Interruption {
  private struct State {
    /// Cancels what is being done; nil where nothing is.
    var cancel: (@Sendable () -> Void)?
    /// How often Ctrl-C was pressed since what is being done began; in a session, since it was asked for.
    var count = 0
    /// What a signal does while nothing is being done; nil ends evsh.
    var whenIdle: (@Sendable () -> Void)?
    /// Puts the terminal back before evsh ends at once; there only in a session.
    var restore: (@Sendable () -> Void)?

    /// What a signal does; nil ends evsh.
    mutating func action(on number: Int32) -> (@Sendable () -> Void)? {
      if number != SIGINT, restore != nil { return nil }
      count += 1
      guard let cancel else { return number == SIGINT ? whenIdle : nil }
      if count == 1 { return cancel }
      // In a session the second one only asks for more; it is answered at the prompt.
      if count == 2, number == SIGINT, restore != nil { return {} }
      return nil
    }
  }

  private static let state = Mutex(State())

  /// Made once: sources that come and go would miss signals between them.
  private static let isInstalled: Bool = {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      watch(number) { handle(number) }
    }
    return true
  }()

  private static func watch(_ number: Int32, _ action: @escaping @Sendable () -> Void) {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    // Its own handler keeps it: it is there as long as the process.
    source.setEventHandler { withExtendedLifetime(source) { action() } }
    source.activate()
  }

  /// Says what Ctrl-C does between the lines of a session; SIGTERM ends it.
  static func whenIdle(_ action: @escaping @Sendable () -> Void) {
    _ = isInstalled
    state.withLock { $0.whenIdle = action }
  }

  /// Begins a session at a terminal: Ctrl-C doesn't end it, at no moment, and what ends it puts the terminal back.
  static func atTerminal(restore: @escaping @Sendable () -> Void) {
    _ = isInstalled
    state.withLock { state in
      state.restore = restore
      state.whenIdle = {}
    }
  }

  /// A line was entered: Ctrl-C is meant for what it asks for, though that may not have begun yet.
  static func expectWork() { state.withLock { $0.count = 0 } }

  /// Calls when the window has got another size.
  static func onResize(_ action: @escaping @Sendable () -> Void) { watch(SIGWINCH, action) }

  private static func handle(_ number: Int32) {
    let action = state.withLock { $0.action(on: number) }
    if let action { return action() }
    state.withLock { $0.restore }?()
    _exit(128 + SIGINT)
  }

  /// Carries out work that a signal cancels; and whether Ctrl-C was pressed more than once meanwhile.
  static func cancelling<Value: Sendable>(_ work: @escaping () async -> Value) async -> Value {
    _ = isInstalled
    let confined = Confined(work: work)
    let task = Task { await confined.work() }
    let isCancelled = state.withLock { state in
      state.cancel = { task.cancel() }
      if state.restore == nil { state.count = 0 }
      return state.count > 0
    }
    if isCancelled { task.cancel() }
    defer { state.withLock { $0.cancel = nil } }
    return await task.value
  }

  /// Cancels what is being done, as nobody reads what it says; false where nothing is.
  static func cancel() -> Bool {
    let cancel = state.withLock { $0.cancel }
    cancel?()
    return cancel != nil
  }

  /// Whether Ctrl-C was pressed again while the last work was being cancelled.
  static var wasInsisted: Bool { state.withLock { $0.count > 1 } }

  /// Work that is handed to a task of its own.
  private struct Confined<Value>: @unchecked Sendable {
    // Unchecked: who hands it over waits until it is done, so that one task at a time uses what it captures.
    let work: () async -> Value
  }
}
