/// Launches whose answers haven't been delivered: a client that gave up waiting, and sends the same again within a minute,
/// gets what the first came to instead of a second launch.
///
/// The public client repeats a launch after a time-out or a lost connection. Two clients that launch the same at the same
/// time are two launches, as long as each is there for its answer.
actor Launches {
  /// What makes a launch the same as one before.
  struct Fingerprint: Hashable, Sendable {
    let key: Int
    let endpoint: Endpoint
    let id: Int
    let query: String
    let body: [UInt8]
    /// The client's own name for it; with one, the same launch is the same at any time.
    let launchKey: String?
  }

  /// Whether a client is still there for its answer.
  typealias Presence = @Sendable () async -> Bool

  /// A client's wait for a launch.
  struct Ticket: Hashable, Sendable {
    fileprivate let number: Int
  }

  private struct Entry {
    let fingerprint: Fingerprint
    let outcome: Task<Result<Answer, Refusal>, Never>
    /// The client's who waits for it, and whether it still does.
    var ticket: Ticket
    var isPresent: Presence
    /// Since when it is known not to.
    var abandonedAt: Duration?
    /// Whether the answer is being sent: who closes the line then may well have it.
    var isBeingSent = false
  }

  private static let memory = Duration.seconds(60)

  private let now: @Sendable () -> Duration
  private var entries: [Entry] = []
  private var lastTicket = 0

  /// `now` is the time since some moment.
  init(now: (@Sendable () -> Duration)? = nil) {
    let start = ContinuousClock.now
    self.now = now ?? { start.duration(to: .now) }
  }

  /// The outcome of a launch that is being made, or was made for a client that left; otherwise of a new one.
  func join(
    _ fingerprint: Fingerprint, isPresent: @escaping Presence,
    launch: @escaping @Sendable () async throws(Refusal) -> Answer
  ) async -> (ticket: Ticket, outcome: Task<Result<Answer, Refusal>, Never>) {
    forget()
    lastTicket += 1
    let ticket = Ticket(number: lastTicket)
    await lookAround(for: fingerprint)
    let index = entries.firstIndex { entry in
      entry.fingerprint == fingerprint && (fingerprint.launchKey != nil || entry.abandonedAt != nil)
    }
    if let index {
      entries[index].ticket = ticket
      entries[index].isPresent = isPresent
      entries[index].abandonedAt = nil
      entries[index].isBeingSent = false
      return (ticket, entries[index].outcome)
    }
    // A task of its own: it goes on when the client leaves.
    let outcome = Task { () -> Result<Answer, Refusal> in
      do throws(Refusal) { return .success(try await launch()) } catch { return .failure(error) }
    }
    entries.append(Entry(fingerprint: fingerprint, outcome: outcome, ticket: ticket, isPresent: isPresent))
    return (ticket, outcome)
  }

  /// Notes which clients of the same launch have left.
  private func lookAround(for fingerprint: Fingerprint) async {
    for entry in entries where entry.fingerprint == fingerprint && entry.abandonedAt == nil {
      if await !entry.isPresent(), !isBeingSent(entry.ticket) { abandon(entry.ticket) }
    }
  }

  private func isBeingSent(_ ticket: Ticket) -> Bool { entries.contains { $0.ticket == ticket && $0.isBeingSent } }

  /// The answer is about to be sent to a client that is there. It may have it, close the line and launch the same again
  /// before that is told by `deliver`.
  func send(_ ticket: Ticket) {
    if let index = entries.firstIndex(where: { $0.ticket == ticket }) { entries[index].isBeingSent = true }
  }

  /// The client has its answer: sending the same again is another launch.
  func deliver(_ ticket: Ticket) { entries.removeAll { $0.ticket == ticket } }

  /// The client left without its answer.
  func abandon(_ ticket: Ticket) {
    guard let index = entries.firstIndex(where: { $0.ticket == ticket && $0.abandonedAt == nil }) else { return }
    entries[index].abandonedAt = now()
    entries[index].isBeingSent = false
  }

  private func forget() {
    let now = now()
    entries.removeAll { entry in entry.abandonedAt.map { now - $0 > Self.memory } ?? false }
  }
}
