import Evaluation

/// A line to the agent under test, for one conversation; one task uses it.
protocol AgentConnection: Sendable {
  func send(_ frame: CallerFrame) async throws(ConnectionFault)
  /// The next message, or nil if none has come by the deadline (the timekeeper's time). Frames that came before a
  /// fault are given first; cancellation of the task throws `.cancelled`.
  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame?
  /// Ends the line and all that stands behind it; a second time does nothing.
  func close() async
  /// The caller has said all that it has to say for now, and waits for the agent.
  func listen()
  /// Whether the agent is known to work on an answer, and can't be spoken to meanwhile.
  var isAnswering: Bool { get }
}

extension AgentConnection {
  var isAnswering: Bool { false }

  func listen() {}
}

/// Opens lines to one agent.
protocol AgentConnector: Sendable {
  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection
}
