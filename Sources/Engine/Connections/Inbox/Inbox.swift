import NIOCore
import Synchronization

/// The one place where an agent's messages wait for the conversation; its memory is bounded whatever the agent does.
///
/// A connection's handlers push messages on their event loop and mind the `Flow` that comes back; one task receives.
/// Once the inbox has ended it takes nothing more, and what came before the end is still given out first.
final class Inbox: Sendable {
  /// What the one who reads from the agent is to do.
  enum Flow: Sendable {
    case goOn
    /// Read nothing until the inbox is drained.
    case pause
    /// The inbox has ended: read nothing more.
    case stop
  }

  private enum Outcome: Sendable {
    case delivery(InboxQueue.Delivery)
    case deadline
    case cancelled
  }

  private struct Waiter {
    let ticket: Int
    let continuation: CheckedContinuation<Outcome, Never>
    var alarm: (any Alarm)?

    func resume(_ outcome: Outcome) {
      alarm?.cancel()
      continuation.resume(returning: outcome)
    }
  }

  private struct State {
    var queue: InboxQueue
    var waiter: Waiter?
    var lastTicket = 0
    var drained: (@Sendable () -> Void)?
  }

  private let timekeeper: any Timekeeper
  private let state: Mutex<State>

  init(timekeeper: any Timekeeper, capacity: InboxQueue.Capacity = InboxQueue.Capacity()) {
    self.timekeeper = timekeeper
    self.state = Mutex(State(queue: InboxQueue(capacity: capacity)))
  }

  /// Whether nothing is to be read for now.
  var isPaused: Bool { state.withLock { $0.queue.isPaused } }

  /// What to call, on any thread, when reading may go on after a pause.
  func whenDrained(_ resume: @escaping @Sendable () -> Void) { state.withLock { $0.drained = resume } }

  // MARK: The agent's side

  /// Takes what one message of so many bytes said.
  func push(_ contents: [AgentFrame.Content], bytes: Int) -> Flow {
    let now = timekeeper.now
    return change { $0.append(contents, bytes: bytes, at: now) }
  }

  /// The line was closed in good order.
  func close() {
    let now = timekeeper.now
    _ = change { $0.close(at: now) }
  }

  /// The line went dead without a farewell.
  func lose(_ reason: String) { _ = change { $0.lose(reason) } }

  /// The line broke, or is broken off.
  func fail(_ fault: ConnectionFault) { _ = change { $0.fail(fault) } }

  /// Changes the queue, and gives the reader what it waits for if it is there now.
  private func change(_ body: (inout InboxQueue) -> Void) -> Flow {
    let (flow, waiter, next, drained) = state.withLock { state in
      body(&state.queue)
      let next = state.waiter == nil ? nil : state.queue.next()
      let waiter = next == nil ? nil : state.waiter.take()
      return (state.queue.flow, waiter, next, state.drained)
    }
    guard let waiter, let next else { return flow }
    waiter.resume(.delivery(next.delivery))
    if next.resumes { drained?() }
    return flow
  }

  // MARK: The caller's side

  /// Says that the caller answers; throws where the line is dead and all that came before has been read.
  func answer() throws(ConnectionFault) {
    if let fault = state.withLock({ $0.queue.answer() }) { throw fault }
  }

  /// The next message, or nil if none has come by the deadline.
  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    if Task.isCancelled { throw .cancelled }
    switch await outcome(before: deadline) {
    case .delivery(.frame(let frame)): return frame
    case .delivery(.fault(let fault)): throw fault
    case .deadline: return nil
    case .cancelled: throw .cancelled
    }
  }

  private func outcome(before deadline: Duration) async -> Outcome {
    let (next, ticket, drained) = state.withLock { state in
      state.lastTicket += 1
      return (state.queue.next(), state.lastTicket, state.drained)
    }
    if let next {
      if next.resumes { drained?() }
      return .delivery(next.delivery)
    }
    let delay = deadline - timekeeper.now
    guard delay > .zero else { return .deadline }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { wait(Waiter(ticket: ticket, continuation: $0), for: delay) }
    } onCancel: {
      give(up: ticket, .cancelled)
    }
  }

  private func wait(_ waiter: Waiter, for delay: Duration) {
    state.withLock { $0.waiter = waiter }
    // A message may have come before the reader lay in wait for it.
    _ = change { _ in }
    let alarm = timekeeper.alarm(after: delay) { [weak self] in self?.give(up: waiter.ticket, .deadline) }
    let isWaiting = state.withLock { state in
      guard state.waiter?.ticket == waiter.ticket else { return false }
      state.waiter?.alarm = alarm
      return true
    }
    if !isWaiting { alarm.cancel() }
    // So may the cancellation, whose handler then found nobody.
    if Task.isCancelled { give(up: waiter.ticket, .cancelled) }
  }

  /// Sends the reader away, if it is still the same one.
  private func give(up ticket: Int, _ outcome: Outcome) {
    let waiter = state.withLock { state in state.waiter?.ticket == ticket ? state.waiter.take() : nil }
    waiter?.resume(outcome)
  }
}
