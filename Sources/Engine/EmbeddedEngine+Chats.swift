package import Evaluation

/// Runs in which a client of the API speaks for the agent.
extension EmbeddedEngine {
  /// How long a client waits for a run that has just begun, or is about to end.
  private static let patience = Duration.seconds(2)
  /// The longest message, in bytes.
  private static let longestMessage = Limits().messageBytes

  package func say(_ message: JSONObject, inRun id: Int) async throws(BackendError) -> ChatTurn {
    let bytes = JSONValue.object(message).utf8.count
    guard bytes <= Self.longestMessage else {
      throw .unsupported("the message has more than \(Self.longestMessage) bytes")
    }
    guard let contents = Self.contents(of: message) else {
      throw .unsupported("this is no message of the chat protocol: say 'content', 'metadata', or 'role' with 'data'")
    }
    return try await line(ofRun: id).post(contents, bytes: bytes)
  }

  /// Metadata may stand beside whatever else a message says.
  private static func contents(of message: JSONObject) -> [AgentFrame.Content]? {
    guard message["role"] != nil, let metadata = message["metadata"] else { return ChatProtocol.contents(of: message) }
    var call = message
    call["metadata"] = nil
    guard let note = ChatProtocol.contents(of: ["metadata": metadata]), let contents = ChatProtocol.contents(of: call)
    else { return nil }
    return note + contents
  }

  package func chatTurn(_ number: Int, ofRun id: Int) async throws(BackendError) -> ChatTurn {
    var turns = chats?.turns(ofRun: id)
    if turns == nil, try await workspace.run(id).status == .inProgress { turns = try await line(ofRun: id).turns }
    guard let turn = turns?[number] else { throw .unknown(.init(kind: "turn", name: String(number))) }
    return turn
  }

  package func endChat(ofRun id: Int, reason: String?) async throws(BackendError) -> Run {
    let run = try await workspace.run(id)
    if run.status.isFinal { return run }
    try await requireChat(run)
    if run.status == .pending {
      _ = try await endCall(run: id)
      return try await workspace.run(id)
    }
    if chats?.turns(ofRun: id)?.isEnded != true {
      try await line(ofRun: id).hangUp(reason.map { ["end_chat_reason": .string($0)] } ?? [:])
    }
    do throws(BackendError) { return try await follow(run: id, limit: Self.patience) } catch .overTime {
      return try await workspace.run(id)
    }
  }

  /// The line of a run that is under way here.
  private func line(ofRun id: Int) async throws(BackendError) -> ChatLine {
    if let line = chats?.line(ofRun: id) { return line }
    let run = try await workspace.run(id)
    guard !run.status.isFinal, chats?.turns(ofRun: id) == nil else { throw .conflict("run \(id) has ended") }
    try await requireChat(run)
    if run.status == .inProgress, let line = await line(beginning: run) { return line }
    throw .conflict("run \(id) is still starting")
  }

  /// The line of a run that is known to have begun: that is told a moment before there is one.
  private func line(beginning run: Run) async -> ChatLine? {
    let deadline = timekeeper.now + Self.patience
    while true {
      let monitor = await queue.monitor(of: run.result)
      let seen = monitor.snapshot
      if let line = chats?.line(ofRun: run.id) { return line }
      if seen.isClosed || timekeeper.now >= deadline || Task.isCancelled { return nil }
      await monitor.change(since: seen, before: deadline, timekeeper)
    }
  }

  private func requireChat(_ run: Run) async throws(BackendError) {
    guard try await workspace.request(ofResult: run.result).chat == nil else { return }
    throw .conflict("run \(run.id) is no API chat: evsh itself calls its agent")
  }
}
