import Evaluation

/// A line that is open, with all that passes over it written down, and the end of the conversation where it ends it.
final class OpenLine {
  /// What came from the agent.
  enum Arrival {
    /// Words; no answer where they were on their way before the caller last spoke.
    case words(String, isAnswer: Bool)
    case call(AgentTurn.Call)
    /// A function's result, metadata, or a blank message.
    case other
  }

  private let connection: any AgentConnection
  private let timekeeper: any Timekeeper
  /// How long the conversation may take, and when it must be over.
  private let longest: Duration
  private let deadline: Duration
  private var log: CallLog
  /// When the caller said what the agent hasn't answered yet.
  private var asked: Duration?
  /// When the agent's newest words came.
  private(set) var heardAt: Duration?

  init(
    _ connection: any AgentConnection, longest: Duration, mostMessages: Int, timekeeper: any Timekeeper,
    recording: Recording = Recording()
  ) {
    self.connection = connection
    self.timekeeper = timekeeper
    self.longest = longest
    deadline = timekeeper.now + longest
    log = CallLog(start: timekeeper.now, mostMessages: mostMessages, recording: recording)
  }

  var now: Duration { timekeeper.now }
  /// How much of the time is left that the conversation may take.
  var timeLeft: Duration { deadline - now }
  var hasHeardAgent: Bool { log.hasHeardAgent }
  /// Whether the agent is known to work on an answer, and can't be spoken to meanwhile.
  var isAnswering: Bool { connection.isAnswering }

  /// The caller has said what it had to say, and waits for the agent.
  func listen() { connection.listen() }

  /// The conversation that ended so.
  func record(_ end: ConversationEnd) -> ConversationRecord { log.record(end, at: now) }

  /// Says something to the agent, which was due then if it answers it. A prompt asks nothing new: the agent's answer is
  /// still one to what was asked before.
  func send(
    _ words: String, endsCall: Bool = false, isPrompt: Bool = false, due: Duration? = nil, why: Boxed<CallerReason>
  ) async throws(ConversationEnd) {
    let start = now
    do throws(ConnectionFault) {
      try await connection.send(CallerFrame(content: words, endsCall: endsCall))
    } catch {
      // An agent that has hung up can't be sent anything; then that it hung up is the end, not the line's fault.
      try await takeArrived()
      throw .fault(error)
    }
    try log.callerSaid(words, at: start, due: due, why: why)
    if !isPrompt, !words.isEmpty { asked = start }
  }

  /// Writes down what has already come.
  func takeArrived() async throws(ConversationEnd) {
    while try await receive(before: now) != nil {}
  }

  /// The next that comes from the agent, or nil if nothing has come by then.
  func receive(before limit: Duration) async throws(ConversationEnd) -> Arrival? {
    let frame: AgentFrame?
    do throws(ConnectionFault) {
      frame = try await connection.receive(before: min(limit, deadline))
    } catch {
      throw error == .closedEarly && log.hasHeardAgent ? .agentHungUp : .fault(error)
    }
    let arrival = try frame.map { frame throws(ConversationEnd) in try take(frame) }
    if now >= deadline { throw .runLimit(longest) }
    return arrival
  }

  private func take(_ frame: AgentFrame) throws(ConversationEnd) -> Arrival {
    switch frame.content {
    case .said(let words, let endsCall):
      let arrival = try hear(words, at: frame.receivedAt)
      if endsCall { throw .agentHungUp }
      return arrival
    case .functionCall(let data):
      try log.agentCalled(.functionCall, data, at: frame.receivedAt)
      return .call(AgentTurn.Call(data))
    case .functionResult(let data): try log.agentCalled(.functionCallResult, data, at: frame.receivedAt)
    case .metadata(let metadata): try log.agentNoted(metadata)
    case .closed: throw log.hasHeardAgent ? .agentHungUp : .fault(.closedEarly)
    }
    return .other
  }

  /// Blank words are none: an agent that hangs up without a word sends them.
  private func hear(_ words: String, at time: Duration) throws(ConversationEnd) -> Arrival {
    if words.allSatisfy(\.isWhitespace) { return .other }
    heardAt = time
    let isAnswer = asked.map { time >= $0 } ?? true
    try log.agentSaid(words, at: time, answering: isAnswer ? asked : nil)
    if isAnswer { asked = nil }
    return .words(words, isAnswer: isAnswer)
  }
}
