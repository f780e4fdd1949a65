import NIOCore

/// What waits in an inbox, its end, and whether more may be read: the inbox without its reader.
struct InboxQueue {
  /// How much may wait, and how much may come without an answer.
  struct Capacity: Sendable {
    /// Above these, reading pauses.
    var frames = 64
    var bytes = 1 << 20
    /// With more messages than these since the caller last spoke, the agent has flooded the line.
    var unanswered = 1000
  }

  /// What a reader gets.
  enum Delivery: Sendable {
    case frame(AgentFrame)
    case fault(ConnectionFault)
  }

  private let capacity: Capacity
  private var frames = CircularBuffer<(frame: AgentFrame, bytes: Int)>()
  private var bytes = 0
  private var unanswered = 0
  private var hasSpoken = false
  private var end: Delivery?
  private(set) var isPaused = false

  init(capacity: Capacity) { self.capacity = capacity }

  /// What the one who reads from the agent is to do now.
  var flow: Inbox.Flow { end != nil ? .stop : isPaused ? .pause : .goOn }

  /// Takes what one message of so many bytes said.
  mutating func append(_ contents: [AgentFrame.Content], bytes size: Int, at now: Duration) {
    guard end == nil else { return }
    unanswered += 1
    guard unanswered <= capacity.unanswered else { return fail(.flooded(capacity.unanswered)) }
    for content in contents {
      if case .said = content { hasSpoken = true }
      frames.append((AgentFrame(content: content, receivedAt: now), size / contents.count))
      bytes += size / contents.count
    }
    isPaused = isPaused || frames.count > capacity.frames || bytes > capacity.bytes
  }

  /// The agent hung up; that is a fault where it never said a word.
  mutating func close(at now: Duration) {
    end = end ?? (hasSpoken ? .frame(AgentFrame(content: .closed, receivedAt: now)) : .fault(.closedEarly))
  }

  /// The line went dead without a farewell.
  mutating func lose(_ reason: String) { fail(hasSpoken ? .broken(reason) : .closedEarly) }

  mutating func fail(_ fault: ConnectionFault) { end = end ?? .fault(fault) }

  /// The frame that came first, or the end where nothing is left before it; reading may go on once all is drained.
  mutating func next() -> (delivery: Delivery, resumes: Bool)? {
    guard let (frame, size) = frames.popFirst() else { return end.map { ($0, false) } }
    bytes -= size
    let resumes = isPaused && frames.isEmpty
    if resumes { isPaused = false }
    return (.frame(frame), resumes)
  }

  /// The caller has spoken: messages are counted anew. The fault, where nothing that came before it is left to read.
  mutating func answer() -> ConnectionFault? {
    unanswered = 0
    guard frames.isEmpty, case .fault(let fault) = end else { return nil }
    return fault
  }
}
