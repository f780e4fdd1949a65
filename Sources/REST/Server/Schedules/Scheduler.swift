import Evaluation

/// Launches what cron jobs are due at, while the server runs.
///
/// It sleeps until the next of them is due, a minute at most: other processes change cron jobs too, and clocks are set.
/// cron(8) wakes up as often. What was due before it began to look is left out.
actor Scheduler {
  private static let longestWait = Duration.seconds(60)
  /// What was due longer ago, while the machine slept, is left out too.
  private static let grace = Duration.seconds(300)

  nonisolated let clock: any WallClock
  private let library: any Library
  private let log: @Sendable (String) -> Void
  /// Up to when everything that was due has been launched; nil before it looks at all.
  private var lookedUntil: Timestamp?
  private var alarm: (any WallAlarm)?
  private var (isLooking, mustLookAgain) = (false, false)

  init(_ library: any Library, _ clock: any WallClock, log: @escaping @Sendable (String) -> Void) {
    self.library = library
    self.clock = clock
    self.log = log
  }

  /// Begins to look: what is due from now on is launched.
  func start() async {
    lookedUntil = clock.now
    await look()
  }

  func stop() {
    lookedUntil = nil
    alarm?.cancel()
  }

  /// Launches what is due, and sets the alarm anew; to be called where a cron job was changed.
  func look() async {
    guard !isLooking else {
      mustLookAgain = true
      return
    }
    isLooking = true
    repeat {
      mustLookAgain = false
      await launchDue()
    } while mustLookAgain
    isLooking = false
  }

  private func launchDue() async {
    guard let lookedUntil else { return }
    let now = clock.now
    // Clocks may have been put back.
    let since = max(min(lookedUntil, now), now.advanced(by: .zero - Self.grace))
    var wake = now.advanced(by: Self.longestWait)
    do throws(BackendError) {
      for job in try await library.cronJobs() {
        guard let timetable = Timetable(job) else { continue }
        if let due = timetable.last(after: max(since, job.scheduledAt), until: now) { await launch(job, due) }
        if let next = timetable.next(after: now) { wake = min(wake, next) }
      }
      if self.lookedUntil != nil { self.lookedUntil = now }
    } catch {
      log(JSONValue.object(["time": .string(now.iso8601), "error": .string("\(error)")]).compact)
    }
    setAlarm(wake)
  }

  private func setAlarm(_ time: Timestamp) {
    alarm?.cancel()
    guard lookedUntil != nil else { return }
    alarm = clock.alarm(at: time) { Task { await self.look() } }
  }

  /// Launches once: what is refused is said, and not tried again before it is due again.
  private func launch(_ job: CronJob, _ due: Timestamp) async {
    var line: JSONObject = [
      "time": .string(clock.now.iso8601), "cron_job": .integer(job.id), "due_at": .string(due.iso8601),
    ]
    var problem: String?
    do throws(BackendError) {
      line["result"] = .integer(try await library.launch(job, dueAt: due).id)
    } catch {
      problem = error.words
      line["error"] = JSONValue(problem)
    }
    log(JSONValue.object(line).compact)
    try? await library.note(cronJob: job.id, dueAt: due, error: problem)
  }
}

extension BackendError {
  /// For the log, and for who made the cron job.
  fileprivate var words: String {
    switch self {
    case .unknown(let unknown): unknown.message
    case .refused(let problems): problems.map(\.message).joined(separator: "; ")
    case .conflict(let message), .unsupported(let message), .unreachable(let message), .unauthorized(let message),
      .storage(let message):
      message
    case .badFile, .overTime, .interrupted: "\(self)"
    }
  }
}
