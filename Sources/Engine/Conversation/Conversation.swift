import Evaluation

/// One run's conversation between a caller and the agent under test: a function of its parts, without a database.
struct Conversation: Sendable {
  let evaluator: Evaluator
  let caller: any Caller
  let connector: any AgentConnector
  let context: CallContext
  let limits: Limits
  let timekeeper: any Timekeeper
  /// Where what is said is written down as it goes.
  var recording = Recording()
  /// How the caller's functions are called.
  var sender = FunctionSender()

  /// Holds the conversation to its end, whatever that is; cancelling the task ends it too. The line is always closed.
  ///
  /// What the caller asks servers for beforehand is no part of the conversation's time.
  func hold() async -> ConversationRecord {
    var functions = FunctionCalls(caller.functions, sender)
    await functions.callAutomatic()
    let dialled = timekeeper.now
    let connection: any AgentConnection
    do throws(ConnectionFault) {
      connection = try await connector.connect(context)
    } catch {
      return CallLog(start: dialled, mostMessages: limits.messages, recording: recording)
        .record(.fault(error), at: timekeeper.now)
    }
    let line = OpenLine(
      connection, longest: evaluator.maxDuration ?? limits.run, mostMessages: limits.messages, timekeeper: timekeeper,
      recording: recording)
    var dialogue = Dialogue(line, caller, functions, limits)
    let record = await dialogue.hold()
    await connection.close()
    return record
  }
}
