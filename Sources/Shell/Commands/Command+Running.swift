import Evaluation

extension Command {
  /// Commands that run evaluators and follow what comes of it.
  static let running = [plan, run, watch, cancel, rerun]

  private static let channelWords = [("voice", Channel.voice), ("text", Channel.text)]

  private static let plan = Command(
    "plan", "Show the request that 'run' would send, its arithmetic, and what cannot run; sends nothing",
    .repetition, .keyword("label", .text), .oneOf(channelWords),
    examples: ["select folder Sales.Inbound project 1376; plan x3 label nightly"]
  ) { shell, times, label, channel in
    let options = Session.RunOptions(frequency: times, label: label, channel: channel)
    return .plan(try await shell.backend().plan(shell.session.request(options)), shell.session, options)
  }

  private static let run = Command(
    "run", "Send the request: every selected evaluator calls the agent, N times",
    .repetition, .keyword("label", .text), .oneOf(channelWords), .flag("watch"),
    examples: ["select evaluators 1001; run", "select tags smoke; run x3 label nightly watch"]
  ) { shell, times, label, channel, isWatched in
    let options = Session.RunOptions(frequency: times, label: label, channel: channel)
    let request = shell.session.request(options)
    let result = try await shell.backend().run(request)
    shell.launched(result)
    guard isWatched else { return .launched(result, request) }
    shell.remark(result.announcement(request))
    return try await shell.follow(result: result.id)
  }

  private static let watch = Command(
    "watch", "Follow a result, or a run, to its end; without an id the newest result of this session",
    .optional(.id(.resultOrRun)), .keyword("for", .duration),
    examples: ["select evaluators 1001; run; watch", "select evaluators 1001; run; watch for 10m"]
  ) { shell, id, limit in
    let target = try id ?? shell.currentResult()
    return try await shell.follow(resultOrRun: target, limit: limit)
  }

  private static let cancel = Command(
    "cancel", "End the calls of a result, or a run", .optional(.id(.resultOrRun)),
    examples: ["select evaluators 1001; run; cancel"]
  ) { shell, id in
    let target = try id ?? shell.currentResult()
    let backend = try await shell.backend()
    switch try await shell.kind(of: target) {
    case .result:
      let count = try await backend.endCalls(result: target)
      shell.cancelled(result: target)
      return .notice(
        "ended \(count.counted("call")) of result \(target)", ["result": .integer(target), "ended": .integer(count)])
    case .run:
      let isEnded = try await backend.endCall(run: target)
      return .notice(
        isEnded ? "ended run \(target)" : "run \(target) was over already",
        ["run": .integer(target), "ended": .integer(isEnded ? 1 : 0)])
    }
  }

  private static let rerun = Command(
    "rerun", "Run a result again, all of it or only what didn't pass",
    .optional(.id(.result)), .flag("failed"), .flag("watch"),
    examples: ["select evaluators 1001; run watch; rerun watch"]
  ) { shell, id, onlyFailed, isWatched in
    let target = try id ?? shell.currentResult()
    let result = try await shell.backend().rerun(target, onlyFailed: onlyFailed)
    shell.launched(result)
    guard isWatched else { return .launched(result) }
    shell.remark(result.announcement())
    return try await shell.follow(result: result.id)
  }
}
