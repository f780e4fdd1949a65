import Evaluation
import Synchronization

/// A line at whose other end a client of the API speaks for the agent. It is passive: what the client hands in waits for the
/// caller, what the caller says waits for the client to ask.
final class ChatLine: AgentConnection {
  private struct State {
    var turns: ChatTurns
    /// When the caller last spoke.
    var spokeAt = Duration.zero
  }

  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private let state: Mutex<State>

  init(run: Int, result: Int, timekeeper: any Timekeeper) {
    inbox = Inbox(timekeeper: timekeeper)
    self.timekeeper = timekeeper
    state = Mutex(State(turns: ChatTurns(run: run, result: result)))
  }

  // MARK: The client's side

  var turns: ChatTurns { state.withLock { $0.turns } }

  /// Hands in what the agent did; where it said something, the new turn, and otherwise the newest. Refused where the
  /// conversation is over, or the caller has too much to hear already.
  func post(_ contents: [AgentFrame.Content], bytes: Int) throws(BackendError) -> ChatTurn {
    // In one step: turns are counted in the order in which their messages are heard.
    try state.withLock { state throws(BackendError) in
      guard !state.turns.isEnded else { throw .conflict("run \(state.turns.run) has ended") }
      guard !inbox.isPaused else {
        throw .conflict("the caller hasn't heard what was said before: wait for its answer")
      }
      if contents.contains(where: \.isSpeech) { state.turns.begin() }
      _ = inbox.push(contents, bytes: bytes)
      return state.turns.last
    }
  }

  /// The agent hangs up, with what the client says of it.
  func hangUp(_ note: JSONObject) {
    _ = inbox.push((note.isEmpty ? [] : [.metadata(note)]) + [.said("", endsCall: true)], bytes: 0)
  }

  /// Nothing more is said; the turns as they stay.
  func end(_ reason: String?, isBroken: Bool) -> ChatTurns {
    state.withLock { state in
      state.turns.end(reason, isBroken: isBroken)
      return state.turns
    }
  }

  // MARK: The caller's side

  /// Nobody is asked whether it is still there: how long an answer takes is the client's affair.
  var isAnswering: Bool { true }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    try inbox.answer()
    let now = timekeeper.now
    state.withLock { state in
      state.turns.say(frame.content)
      state.spokeAt = now
    }
  }

  /// Whatever is heard answers what the caller last said, also where it was handed in a moment before.
  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    guard let frame = try await inbox.receive(before: deadline) else { return nil }
    return state.withLock { state in
      if frame.content.isSpeech { state.turns.hear() }
      return AgentFrame(content: frame.content, receivedAt: max(frame.receivedAt, state.spokeAt))
    }
  }

  func listen() { state.withLock { $0.turns.listen() } }

  func close() async {}
}

extension AgentFrame.Content {
  fileprivate var isSpeech: Bool { if case .said = self { true } else { false } }
}
