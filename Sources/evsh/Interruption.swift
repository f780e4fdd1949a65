import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first cancels what is being done, the second ends evsh at once.
enum Interruption {
  private struct State {
    /// Cancels what is being done; nil where nothing is.
    var cancel: (@Sendable () -> Void)?
    var isCancelled = false
    /// What a signal does while nothing is being done; nil ends evsh.
    var whenIdle: (@Sendable () -> Void)?
  }

  private static let state = Mutex(State())

  /// Made once: sources that come and go would miss signals between them.
  private static let isInstalled: Bool = {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // Its own handler keeps it: it is there as long as the process.
      source.setEventHandler { withExtendedLifetime(source) { handle(number) } }
      source.activate()
    }
    return true
  }()

  /// Says what Ctrl-C does between the lines of a session; SIGTERM ends it.
  static func whenIdle(_ action: @escaping @Sendable () -> Void) {
    _ = isInstalled
    state.withLock { $0.whenIdle = action }
  }

  private static func handle(_ number: Int32) {
    let action: (@Sendable () -> Void)? = state.withLock { state in
      guard let cancel = state.cancel else { return number == SIGINT ? state.whenIdle : nil }
      defer { state.isCancelled = true }
      return state.isCancelled ? nil : cancel
    }
    guard let action else { _exit(128 + SIGINT) }
    action()
  }

  /// Carries out work that a signal cancels.
  static func cancelling<Value: Sendable>(_ work: @escaping () async -> Value) async -> Value {
    _ = isInstalled
    let confined = Confined(work: work)
    let task = Task { await confined.work() }
    state.withLock { state in
      state.cancel = { task.cancel() }
      state.isCancelled = false
    }
    defer { state.withLock { $0.cancel = nil } }
    return await task.value
  }

  /// Work that is handed to a task of its own.
  private struct Confined<Value>: @unchecked Sendable {
    // Unchecked: who hands it over waits until it is done, so that one task at a time uses what it captures.
    let work: () async -> Value
  }
}
