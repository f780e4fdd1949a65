import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first cancels what is being done, the second ends evsh at once.
enum Interruption {
  private static let count = Atomic<Int>(0)

  /// Carries out work that a signal cancels.
  static func cancelling<Value: Sendable>(_ work: @escaping () async -> Value) async -> Value {
    count.store(0, ordering: .relaxed)
    let confined = Confined(work: work)
    let task = Task { await confined.work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if count.add(1, ordering: .relaxed).oldValue > 0 { _exit(128 + SIGINT) }
        task.cancel()
      }
      source.activate()
      return source
    }
    let value = await task.value
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    return value
  }

  /// Work that is handed to a task of its own.
  private struct Confined<Value>: @unchecked Sendable {
    // Unchecked: who hands it over waits until it is done, so that one task at a time uses what it captures.
    let work: () async -> Value
  }
}
