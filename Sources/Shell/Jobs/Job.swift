import Evaluation

/// Something that is followed in the background, and how it stands.
struct Job: Sendable {
  /// Which result or run it is; two workspaces may both have a result 1.
  struct ID: Sendable, Hashable {
    let kind: Followable.Kind
    let number: Int
    /// Which of the session's backends holds it, counted from the first.
    let connection: Int
  }

  /// Whether there is more to come.
  enum State: Sendable, Hashable {
    case following
    case ended(RunStatus)
    /// The backend failed, or the time to follow it was over; why.
    case lost(String)
  }

  let id: ID
  let title: String
  let label: String?
  let start = ContinuousClock.now
  private(set) var end: ContinuousClock.Instant?
  var progress: ResultProgress
  /// Whether it is told what happens; what is followed in the foreground, or only for the prompt's counts, is silent.
  var isAnnounced: Bool
  var failures = AnnouncedFailures()
  /// Gets the progress too, while somebody waits for the end.
  var observer: (@Sendable (ResultProgress) -> Void)?
  private(set) var state = State.following

  init(_ followable: Followable, _ id: ID, isAnnounced: Bool) {
    self.id = id
    title = followable.title
    label = followable.label
    progress = followable.progress
    self.isAnnounced = isAnnounced
  }

  var isUnderWay: Bool { state == .following }
  var elapsed: Duration { start.duration(to: end ?? .now) }

  /// Nothing more will come of it; only the first end counts.
  mutating func finish(_ state: State) {
    guard isUnderWay else { return }
    self.state = state
    end = .now
    observer = nil
  }
}
