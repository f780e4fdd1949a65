import Evaluation

/// Writes a conversation down as it goes, in times from its start, and knows when it becomes too much. The turns that it
/// makes aren't inlined into what waits for the line.
struct CallLog {
  /// The most that is kept of all the agent sends: many runs are held at once.
  static let mostBytes = 4 << 20

  private(set) var answers: [ConversationRecord.Answer] = []
  private(set) var metadata = JSONObject()
  private(set) var hasHeardAgent = false

  private let recording: Recording
  private let start: Duration
  private let mostMessages: Int
  private var messages = 0
  private var bytes = 0

  /// What is said is written down in the recording, where others may read it meanwhile.
  init(start: Duration, mostMessages: Int, recording: Recording = Recording()) {
    recording.begin()
    self.recording = recording
    self.start = start
    self.mostMessages = mostMessages
  }

  /// The caller's words; written ones take no time, however long the line takes to carry them. Where they answer the
  /// agent, with when they were due.
  @inline(never)
  mutating func callerSaid(
    _ words: String, at time: Duration, due: Duration?, why: Boxed<CallerReason>
  ) throws(ConversationEnd) {
    guard !words.isEmpty else { return }
    var turn = TranscriptTurn(.testingAgent, words, start: sinceStart(time), end: sinceStart(time))
    turn.reason = why
    turn.overhead = due.map { max(time - $0, .zero) }
    recording.add(turn)
    try countMessage()
  }

  /// The agent's words; where they are the first answer to words of the caller, the time of those.
  @inline(never)
  mutating func agentSaid(_ words: String, at time: Duration, answering asked: Duration?) throws(ConversationEnd) {
    let turn = recording.add(TranscriptTurn(.mainAgent, words, start: sinceStart(time), end: sinceStart(time)))
    hasHeardAgent = true
    if let asked { answers.append(.init(turn: turn, latency: time - asked)) }
    try count(bytes: words.utf8.count)
    try countMessage()
  }

  mutating func agentCalled(
    _ role: TranscriptTurn.Role, _ data: JSONObject, at time: Duration
  ) throws(ConversationEnd) {
    recording.add(TranscriptTurn(role, "", data: data, start: sinceStart(time), end: sinceStart(time)))
    try count(bytes: JSONValue.object(data).utf8.count)
  }

  mutating func agentNoted(_ metadata: JSONObject) throws(ConversationEnd) {
    self.metadata = self.metadata.merging(metadata)
    try count(bytes: JSONValue.object(metadata).utf8.count)
  }

  func record(_ end: ConversationEnd, at time: Duration) -> ConversationRecord {
    ConversationRecord(turns: recording.turns, answers: answers, metadata: metadata, duration: time - start, end: end)
  }

  /// A greeting may come with the connection, a moment before the log begins.
  private func sinceStart(_ time: Duration) -> Duration { max(time - start, .zero) }

  private mutating func countMessage() throws(ConversationEnd) {
    messages += 1
    if messages > mostMessages { throw .messageLimit(mostMessages) }
  }

  private mutating func count(bytes more: Int) throws(ConversationEnd) {
    // What a turn takes besides its text, so that a flood of empty calls is bounded too.
    bytes += more + 200
    if bytes > Self.mostBytes { throw .byteLimit(Self.mostBytes) }
  }
}
