import Evaluation

/// One run's conversation between a caller and the agent under test: a function of its parts, without a database.
final class Conversation: Sendable {
  private let caller: any Caller
  private let connector: any AgentConnector
  private let context: CallContext
  private let limits: Limits
  private let longest: Duration
  private let timekeeper: any Timekeeper
  private let recording: Recording
  private let sender: FunctionSender

  /// It may take so long at most as the limits allow a run, unless `longest` says otherwise; what is said is written down
  /// in the recording as it goes, and the sender calls the caller's functions.
  init(
    caller: any Caller, connector: any AgentConnector, context: CallContext, limits: Limits, longest: Duration? = nil,
    timekeeper: any Timekeeper, recording: Recording = Recording(), sender: FunctionSender = FunctionSender()
  ) {
    self.caller = caller
    self.connector = connector
    self.context = context
    self.limits = limits
    self.longest = longest ?? limits.run
    self.timekeeper = timekeeper
    self.recording = recording
    self.sender = sender
  }

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
      connection, longest: longest, mostMessages: limits.messages, timekeeper: timekeeper, recording: recording)
    let dialogue = Dialogue(line, caller, functions, limits)
    let record = await dialogue.hold()
    await connection.close()
    return record
  }
}
