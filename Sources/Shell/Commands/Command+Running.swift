import Evaluation

extension Command {
  /// Commands that run evaluators and follow what comes of it.
  static let running = [plan, run, watch, jobs, cancel, rerun]

  private static let channelWords = [("voice", Channel.voice), ("text", Channel.text)]

  private static let plan = Command(
    "plan", "Show the request that 'run' would send, its arithmetic, and what cannot run; sends nothing",
    .keyword("suite", .file), .repetition, .keyword("label", .text), .oneOf(channelWords),
    .keyword("via", many: viaWords),
    examples: ["select folder Sales.Inbound project 1376; plan x3 label nightly", "agent 42; plan suite suite.yaml"],
    check: { _, _, _, channel, via in complaint(channel, via) },
    action: { shell, suite, times, label, channel, via in
      let options = Session.RunOptions(
        frequency: times, label: label, channel: channel, route: via.flatMap(Route.init(words:)), suite: suite)
      if let suite { return try await shell.plan(suite: suite, options) }
      let plan = try await shell.backend().plan(shell.request(options))
      return .plan(plan, shell.session, options, of: try await shell.rehearsedScript())
    })

  private static let run = Command(
    "run", "Send the request: every selected evaluator, or those of a test suite, calls the agent, N times",
    .keyword("suite", .file), .repetition, .keyword("label", .text), .oneOf(channelWords),
    .keyword("via", many: viaWords), .flag("watch"),
    traits: [.background, .launches],
    examples: [
      "select evaluators 1001; run", "select tags smoke; run x3 label nightly watch",
      "select evaluators 1001; run x3 &", "agent 42; run suite suite.yaml watch",
    ],
    check: { _, _, _, channel, via, _ in complaint(channel, via) },
    action: { shell, suite, times, label, channel, via, isWatched in
      let options = Session.RunOptions(
        frequency: times, label: label, channel: channel, route: via.flatMap(Route.init(words:)), suite: suite)
      if let suite { return try await shell.run(suite: suite, options, isWatched: isWatched) }
      let request = shell.request(options)
      try await shell.admit(request)
      return try await shell.launched(
        shell.backend().run(request, key: shell.launchKey), request, isWatched: isWatched)
    })

  /// A mode, and what it takes.
  private static let viaWords = Parameter.named("MODE", .text)

  /// What is wrong with how the agent is to be reached.
  private static func complaint(_ channel: Channel?, _ via: [String]?) -> Complaint? {
    guard let via else { return nil }
    if channel != nil {
      return Complaint("'via' says whether runs are held by voice or as text: leave one out", at: "via")
    }
    if Route(words: via) != nil { return nil }
    let modes = Route.Mode.allCases.map(\.words).joined(separator: ", ")
    return Complaint("'via \(via.joined(separator: " "))' is no way to reach an agent: there are \(modes)", at: "via")
  }

  private static let watch = Command(
    "watch", "Follow a result, or a run, to its end; without an id the newest result of this session",
    .optional(.id(.resultOrRun)), .keyword("for", .duration), traits: [.background, .follows, .recalls],
    foregroundWords: ["for"],
    examples: [
      "select evaluators 1001; run; watch", "select evaluators 1001; run; watch for 10m",
      "select evaluators 1001; run; watch 1 &",
    ]
  ) { shell, id, limit in
    let target = try id ?? shell.currentResult()
    return try await shell.follow(shell.followable(target), limit: limit)
  }

  private static let jobs = Command(
    "jobs", "Show what is followed in the background, and how it stands",
    examples: ["select evaluators 1001; run &; jobs"]
  ) { shell in .jobs(shell.jobs.all) }

  private static let cancel = Command(
    "cancel", "End the calls of a result, or a run", .optional(.id(.resultOrRun)), traits: .recalls,
    examples: ["select evaluators 1001; run; cancel"]
  ) { shell, id in
    let target = try id ?? shell.currentResult()
    switch try await shell.followable(target) {
    case .result: return try await shell.cancel(result: target)
    case .run: return try await shell.cancel(run: target)
    }
  }

  private static let rerun = Command(
    "rerun", "Run a result again, all of it or only what didn't pass",
    .optional(.id(.result)), .flag("failed"), .flag("watch"),
    traits: [.background, .launches, .recalls],
    examples: ["select evaluators 1001; run watch; rerun watch", "select evaluators 1001; run watch; rerun &"]
  ) { shell, id, onlyFailed, isWatched in
    let target = try id ?? shell.currentResult()
    try await shell.admit(rerunOf: target, onlyFailed: onlyFailed)
    return try await shell.launched(
      shell.backend().rerun(target, onlyFailed: onlyFailed, key: shell.launchKey), isWatched: isWatched)
  }
}

extension Route {
  /// Reads the words behind `via`: a mode, and what it takes.
  fileprivate init?(words: [String]) {
    guard let mode = words.first.flatMap(Mode.init), words.count <= 2 else { return nil }
    self.init(mode, words.count == 2 ? words[1] : nil)
  }
}

extension Route.Mode {
  /// As `via` takes it, `sip [ENDPOINT]`.
  fileprivate var words: String {
    guard let target else { return rawValue }
    return rawValue + (needsTarget ? " \(target)" : " [\(target)]")
  }

  /// What it takes.
  private var target: String? {
    switch self {
    case .websocket, .chirp: "URL"
    case .sip: "ENDPOINT"
    case .elevenlabs, .retell, .vapi: "ID"
    case .email: "ADDRESS"
    case .agora, .pipecat, .livekit: nil
    }
  }
}
