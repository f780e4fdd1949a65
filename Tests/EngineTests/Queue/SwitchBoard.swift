import Evaluation
import Synchronization

@testable import Engine

/// An agent in memory that counts its calls. Where calls are held, each waits until it is let go on; the caller then
/// says its opening and hangs up.
final class SwitchBoard: AgentConnector {
  private typealias Waiter = CheckedContinuation<Bool, Never>

  private struct State {
    var isHolding: Bool
    /// Calls under way, by run; those that wait with what wakes them.
    var open: [Int: Waiter?] = [:]
    var calls: [CallContext] = []
    /// The runs under way together with each call, at its beginning.
    var together: [Set<Int>] = []
    /// What comes of the next calls instead.
    var faults: [ConnectionFault] = []
    var watchers: [(count: Int, resume: CheckedContinuation<Void, Never>)] = []
  }

  private let state: Mutex<State>

  init(holding isHolding: Bool) { state = Mutex(State(isHolding: isHolding)) }

  /// All calls, in the order of their beginning.
  var calls: [CallContext] { state.withLock { $0.calls } }
  var together: [Set<Int>] { state.withLock { $0.together } }
  var underWay: Set<Int> { state.withLock { Set($0.open.keys) } }
  var most: Int { together.map(\.count).max() ?? 0 }

  /// Returns once so many calls are held at the same time.
  func held(_ count: Int) async {
    await withCheckedContinuation { continuation in
      state.withLock { $0.watchers.append((count, continuation)) }
      tell()
    }
  }

  /// Lets the calls that are held go on, or some of them.
  func letGo(_ runs: Set<Int>? = nil) {
    let waiters = state.withLock { state in
      let wanted = state.open.filter { runs?.contains($0.key) ?? true }
      for run in wanted.keys { state.open[run] = .some(nil) }
      return wanted.values.compactMap(\.self)
    }
    for waiter in waiters { waiter.resume(returning: true) }
  }

  /// Refuses the next calls, each for its reason.
  func refuse(_ faults: [ConnectionFault]) { state.withLock { $0.faults = faults } }

  /// Lets all go on, those to come too.
  func letAllGo() {
    state.withLock { $0.isHolding = false }
    letGo()
  }

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if Task.isCancelled { throw .cancelled }
    let fault = state.withLock { state in
      state.calls.append(call)
      return state.faults.isEmpty ? nil : state.faults.removeFirst()
    }
    if let fault { throw fault }
    state.withLock { state in
      state.open[call.run] = .some(nil)
      state.together.append(Set(state.open.keys))
    }
    // The others get their chance to come too.
    for _ in 1...3 { await Task.yield() }
    guard await wait(call.run) else {
      hangUp(call.run)
      throw .cancelled
    }
    return Extension(board: self, run: call.run)
  }

  /// Whether the call goes on; false where its task is cancelled.
  private func wait(_ run: Int) async -> Bool {
    await withTaskCancellationHandler {
      await withCheckedContinuation { (waiter: Waiter) in
        let answer: Bool? = state.withLock { state in
          if Task.isCancelled { return false }
          guard state.isHolding else { return true }
          state.open[run] = waiter
          return nil
        }
        if let answer { waiter.resume(returning: answer) } else { tell() }
      }
    } onCancel: {
      let waiter = state.withLock { state in
        let waiter = state.open[run] ?? nil
        if waiter != nil { state.open[run] = .some(nil) }
        return waiter
      }
      waiter?.resume(returning: false)
    }
  }

  private func tell() {
    let happy = state.withLock { state in
      let held = state.open.values.count { $0 != nil }
      defer { state.watchers.removeAll { $0.count == held } }
      return state.watchers.filter { $0.count == held }
    }
    for watcher in happy { watcher.resume.resume() }
  }

  fileprivate func hangUp(_ run: Int) { state.withLock { $0.open[run] = nil } }
}

/// One call on a switch board.
private struct Extension: AgentConnection {
  let board: SwitchBoard
  let run: Int

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {}
  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? { nil }
  func close() async { board.hangUp(run) }
}
