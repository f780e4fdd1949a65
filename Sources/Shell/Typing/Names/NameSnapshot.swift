/// The names that a backend had at one moment, so that completion needs no answer from it.
package struct NameSnapshot: Sendable {
  package var projects = NameIndex()
  package var agents = NameIndex()
  package var evaluators = NameIndex()
  package var personalities = NameIndex()
  package var profiles = NameIndex()
  package var folders = FolderNames()
  package var tags = TagNames()
  /// The newest 1,000, the newest first.
  package var results = NameIndex(isNewestFirst: true)
  /// The newest 1,000, the newest first.
  package var runs = NameIndex(isNewestFirst: true)
  /// When they were read; nil before that.
  package var takenAt: ContinuousClock.Instant?
  /// Whether newer ones are being read.
  package var isReading = false
  /// Why they couldn't be read the last time.
  package var failure: String?

  /// No names at all.
  package init() {}

  /// How many results, and how many runs, are kept.
  static let newest = 1000
  /// After so long, names are old enough to say so.
  package static let staleAge = Duration.seconds(60)

  /// The names of things that have ids; nil for folders and tags. `result or run` are two kinds.
  func index(of entity: Entity) -> NameIndex? {
    switch entity {
    case .project: projects
    case .agent: agents
    case .evaluator: evaluators
    case .personality: personalities
    case .profile: profiles
    case .result: results
    case .run: runs
    case .folder, .tag, .resultOrRun: nil
    }
  }

  /// What to tell beside the names, at a moment; nil where they are fresh.
  package func note(at now: ContinuousClock.Instant) -> String? {
    guard let takenAt else { return isReading ? "reading names…" : failure.map { "no names: \($0)" } ?? "no names yet" }
    if isReading { return "names from \(Self.age(now - takenAt)), reading newer ones…" }
    if let failure { return "names from \(Self.age(now - takenAt)): \(failure)" }
    return isStale(at: now) ? "names from \(Self.age(now - takenAt))" : nil
  }

  /// Whether they are missing, or so old that they should be read again.
  package func isStale(at now: ContinuousClock.Instant) -> Bool {
    takenAt.map { now - $0 >= Self.staleAge } ?? true
  }

  /// `20 s ago`, `3 min ago`, `2 h ago`.
  private static func age(_ age: Duration) -> String {
    switch age.components.seconds {
    case ..<60: "\(age.components.seconds) s ago"
    case ..<3600: "\(age.components.seconds / 60) min ago"
    default: "\(age.components.seconds / 3600) h ago"
    }
  }
}
