import Evaluation

/// Tells webhooks that results came to their ends, while the server runs: each until it was heard, or was tried in vain so
/// often. What wasn't told before the server stops the next one tells.
actor Courier {
  /// How many webhooks are told something at the same time.
  private static let most = 4
  /// How long a delivery is this process's without a word; longer than sending may take.
  private static let lease = Duration.seconds(120)
  /// How often deliveries of other processes are looked for.
  private static let glance = Duration.seconds(30)
  /// How long to wait after each try before the next.
  static let waits: [Duration] = [.seconds(5), .seconds(30), .seconds(120), .seconds(600)]
  /// How long a server may be left alone at its wish.
  private static let longestWait = Duration.seconds(3600)

  private let library: any Library
  private let settings: ServerSettings
  private let clock: any WallClock
  private let log: @Sendable (String) -> Void
  private var underWay: [Int: Task<Void, Never>] = [:]
  private var listening: Task<Void, Never>?
  private var alarm: (any WallAlarm)?
  private var (isLooking, mustLookAgain) = (false, false)

  init(
    _ library: any Library, _ settings: ServerSettings, _ clock: any WallClock,
    log: @escaping @Sendable (String) -> Void
  ) {
    self.library = library
    self.settings = settings
    self.clock = clock
    self.log = log
  }

  func start() async {
    let arrivals = await library.arrivals()
    listening = Task {
      for await _ in arrivals { await self.look() }
    }
    await look()
  }

  /// Breaks off what is under way, to be tried anew by whoever comes next.
  func stop() async {
    listening?.cancel()
    listening = nil
    alarm?.cancel()
    for task in underWay.values { task.cancel() }
    for task in underWay.values { await task.value }
  }

  /// Begins to tell what is due, as far as there is room, and sets the alarm anew.
  private func look() async {
    guard !isLooking else {
      mustLookAgain = true
      return
    }
    isLooking = true
    repeat {
      mustLookAgain = false
      await takeDue()
    } while mustLookAgain
    isLooking = false
  }

  private func takeDue() async {
    guard listening != nil else { return }
    let now = clock.now
    var wake = now.advanced(by: Self.glance)
    do throws(BackendError) {
      let room = Self.most - underWay.count
      if room > 0 {
        let due = try await library.takeDeliveries(room, dueBy: now, until: now.advanced(by: Self.lease))
        for delivery in due { begin(delivery) }
        // Without room, the end of one that is under way is waited for.
        if due.count < room, let next = try await library.nextDelivery() { wake = min(wake, next) }
      }
    } catch {
      log(JSONValue.object(["time": .string(now.iso8601), "error": .string("\(error)")]).compact)
    }
    setAlarm(wake)
  }

  private func setAlarm(_ time: Timestamp) {
    alarm?.cancel()
    guard listening != nil else { return }
    alarm = clock.alarm(at: time) { Task { await self.look() } }
  }

  private func begin(_ delivery: Delivery) {
    underWay[delivery.id] = Task {
      do throws(BackendError) { try await carry(delivery) } catch { note(delivery, ["error": .string("\(error)")]) }
      underWay[delivery.id] = nil
      await look()
    }
  }

  private func carry(_ delivery: Delivery) async throws(BackendError) {
    guard let message = try await message(delivery) else { return try await library.remove(delivery: delivery.id) }
    do throws(WebhookFault) { try await library.send(message) } catch {
      return try await fail(delivery, error)
    }
    try await library.remove(delivery: delivery.id)
    note(delivery, ["delivered": true])
  }

  /// Has a delivery tried again, or gives it up.
  private func fail(_ delivery: Delivery, _ fault: WebhookFault) async throws(BackendError) {
    if Task.isCancelled { return try await library.putOff(delivery: delivery.id, until: clock.now, wasTried: false) }
    guard fault.mayPass, delivery.attempt <= Self.waits.count else {
      try await library.remove(delivery: delivery.id)
      return note(delivery, ["error": .string(fault.reason), "given_up": true])
    }
    let wait = max(Self.waits[delivery.attempt - 1], min(fault.retryAfter ?? .zero, Self.longestWait))
    let again = clock.now.advanced(by: wait)
    try await library.putOff(delivery: delivery.id, until: again, wasTried: true)
    note(delivery, ["error": .string(fault.reason), "again_at": .string(again.iso8601)])
  }

  /// What is to be told; nil where nobody wants to hear it.
  private func message(_ delivery: Delivery) async throws(BackendError) -> WebhookMessage? {
    let result: RunResult
    do throws(BackendError) { result = try await library.resultWithTranscripts(delivery.result) } catch {
      // It was removed a moment ago.
      guard case .unknown = error else { throw error }
      return nil
    }
    if let wish = delivery.notifyOn, !wish.includes(result.progress) { return nil }
    var headers = [
      WebhookMessage.Header(ContractHeader.idempotencyKey, delivery.key), WebhookMessage.Header("User-Agent", "evsh"),
    ]
    if let secret = settings.webhookSecret { headers.append(WebhookMessage.Header(ContractHeader.secret, secret)) }
    let event = try await ResultEvent.load(result, library)
    return WebhookMessage(url: delivery.url, headers: headers, body: event.document, reach: settings.webhookReach)
  }

  /// The webhook is named by its host: what follows that may be nobody's business.
  private func note(_ delivery: Delivery, _ members: JSONObject) {
    let host = delivery.url.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != "?" } } ?? ""
    let line: JSONObject = [
      "time": .string(clock.now.iso8601), "webhook": .string(String(host)), "result": .integer(delivery.result),
      "attempt": .integer(delivery.attempt),
    ]
    log(JSONValue.object(line.merging(members)).compact)
  }
}
