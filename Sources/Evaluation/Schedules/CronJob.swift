/// A request that is sent again and again, at the times that a crontab's line says.
package struct CronJob: Sendable, Hashable {
  package var id = 0
  /// Whose it is: its agent's project, or that of its evaluators.
  package var project: Int
  /// At most 255 characters; empty where it has none.
  package var name = ""
  package var agent: Int?
  /// As it was written: the five fields of crontab(5), or one of its names.
  package var expression: String
  /// A name of the IANA's database.
  package var timeZone = "UTC"
  package var evaluators: [Int] = []
  package var tags: [String] = []
  package var personalities: [Int] = []
  /// 1 to 100.
  package var frequency = 1
  package var concurrency: Int?
  package var mode = Mode.voice
  package var notifyOn = Notification.both
  package var isActive = true
  /// What it was made with: `api`, `cli`, `sdk`, `mcp`.
  package var createdVia = "api"
  package var createdAt = Timestamp(microseconds: 0)
  package var updatedAt = Timestamp(microseconds: 0)
  /// Since when it is due at these times: what was due before isn't its own.
  package var scheduledAt = Timestamp(microseconds: 0)
  /// When it last was due, and why nothing was launched then; nil where something was.
  package var lastDueAt: Timestamp?
  package var lastError: String?

  /// How its runs are asked for.
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case voice, text, sip
    case vapi = "vapi_webrtc"
    case retell = "retell_webrtc"
    case elevenLabs = "elevenlabs"
    case ello
    case liveKit = "livekit_v2"
    case pipecat = "pipecat_v2"
    case agora
  }

  /// After which of its results others are told.
  package enum Notification: String, Sendable, Hashable, CaseIterable {
    case never, success, failure, both

    /// Whether they are told of a result; it is a success where every run passed.
    package func includes(_ progress: ResultProgress) -> Bool {
      switch self {
      case .never: false
      case .success: progress.passed == progress.total
      case .failure: progress.passed < progress.total
      case .both: true
      }
    }
  }

  package init(project: Int, expression: String) {
    self.project = project
    self.expression = expression
  }

  /// What it sends each time.
  package var request: RunRequest {
    var request = RunRequest()
    request.label = name.isEmpty ? nil : name
    request.agent = agent
    request.project = project
    request.selection = evaluators.isEmpty ? nil : .evaluators(evaluators)
    request.tags = tags
    request.personalities = personalities
    request.frequency = frequency
    request.concurrency = concurrency
    return request
  }
}
