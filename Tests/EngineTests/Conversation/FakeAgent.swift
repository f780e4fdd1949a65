import Evaluation
import Synchronization

@testable import Engine

/// An agent that plays a script: what it does at first, and after each message of the caller. Waiting for it moves the
/// time on, so a whole conversation takes none.
final class FakeAgent: AgentConnector, AgentConnection {
  /// Something the agent does, so long after what it does it upon.
  struct Act: Sendable {
    var delay = Duration.zero
    let outcome: Result<AgentFrame.Content, ConnectionFault>

    static func say(_ words: String) -> Act { Act(outcome: .success(.said(words, endsCall: false))) }
    static func hangUp(_ words: String = "") -> Act { Act(outcome: .success(.said(words, endsCall: true))) }
    static func call(_ name: String, _ arguments: String = "{}") -> Act {
      Act(outcome: .success(.functionCall(["id": "1", "name": .string(name), "arguments": .string(arguments)])))
    }
    static let result = Act(outcome: .success(.functionResult(["id": "1", "result": "ok"])))
    static func note(_ metadata: JSONObject) -> Act { Act(outcome: .success(.metadata(metadata))) }
    static let close = Act(outcome: .success(.closed))
    static func fail(_ fault: ConnectionFault) -> Act { Act(outcome: .failure(fault)) }

    func after(_ delay: Duration) -> Act { Act(delay: delay, outcome: outcome) }
  }

  private struct State {
    var answers: [[Act]]
    var coming: [(time: Duration, outcome: Result<AgentFrame.Content, ConnectionFault>)] = []
    var sent: [CallerFrame] = []
    var closes = 0
  }

  let timekeeper: ManualTimekeeper
  let isAnswering: Bool
  private let refusal: ConnectionFault?
  private let sendFault: ConnectionFault?
  private let onWait: (@Sendable () -> Void)?
  private let state: Mutex<State>

  /// `opening` upon the connection, then one of the answers for each message; after the last it does nothing more.
  init(
    _ timekeeper: ManualTimekeeper, opening: [Act] = [], answers: [[Act]] = [], refusal: ConnectionFault? = nil,
    sendFault: ConnectionFault? = nil, onWait: (@Sendable () -> Void)? = nil,
    isAnswering: Bool = false
  ) {
    self.timekeeper = timekeeper
    self.isAnswering = isAnswering
    self.refusal = refusal
    self.sendFault = sendFault
    self.onWait = onWait
    state = Mutex(State(answers: [opening] + answers))
  }

  var sent: [CallerFrame] { state.withLock { $0.sent } }
  var closes: Int { state.withLock { $0.closes } }

  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection {
    if let refusal { throw refusal }
    act()
    return self
  }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    if let sendFault { throw sendFault }
    state.withLock { $0.sent.append(frame) }
    act()
  }

  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    if Task.isCancelled { throw .cancelled }
    let now = timekeeper.now
    let next = state.withLock { state in
      state.coming.first.map { $0.time <= max(now, deadline) } == true ? state.coming.removeFirst() : nil
    }
    guard let next else {
      if let onWait {
        // For ever, that is, until the task is cancelled.
        onWait()
        let (nothing, source) = AsyncStream.makeStream(of: Void.self)
        for await _ in nothing {}
        source.finish()
        throw .cancelled
      }
      timekeeper.advance(by: max(deadline - now, .zero))
      return nil
    }
    timekeeper.advance(by: max(next.time - now, .zero))
    return AgentFrame(content: try next.outcome.get(), receivedAt: next.time)
  }

  func close() async { state.withLock { $0.closes += 1 } }

  private func act() {
    let now = timekeeper.now
    state.withLock { state in
      guard !state.answers.isEmpty else { return }
      state.coming += state.answers.removeFirst().map { (now + $0.delay, $0.outcome) }
      state.coming.sort { $0.time < $1.time }
    }
  }
}
