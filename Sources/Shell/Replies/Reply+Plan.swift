import Evaluation

extension Reply {
  /// The request that would be sent, what it comes to, and what stands in its way.
  ///
  /// In a script, what the whole of it comes to stands beside.
  static func plan(
    _ plan: RunPlan, _ session: Session, _ options: Session.RunOptions, of script: Rehearsal? = nil
  ) -> Reply {
    let arithmetic = plan.arithmetic
    var blocks: [Block] = [
      .line([Cell("request", .strong)]), .code(plan.request.json.pretty), .blank,
      .line([Cell("runs     ", .strong), Cell(arithmetic)]),
    ]
    if !plan.entries.isEmpty { blocks.append(.line([Cell("channel  ", .strong), Cell(plan.channels)])) }
    if let script, !script.launches.isEmpty {
      let runs = Rehearsal.words(script.launches, script.runCount, isUncertain: script.isUncertain)
      blocks.append(.line([Cell("script   ", .strong), Cell(runs)]))
    }
    blocks += plan.obstacleBlocks + plan.noteBlocks
    if plan.problems.isEmpty { blocks += plan.equivalents(session, options) }
    return Reply(
      [
        "request": plan.request.json, "evaluators": .integer(plan.entries.count), "runs": .integer(plan.runCount),
        "arithmetic": .string(arithmetic), "channel": .string(plan.channels),
        "problems": .array(plan.problems.map(\.json)), "blocked": .array(plan.entries.filter(\.isBlocked).map(\.json)),
        "command_line": .string(session.commandLine(options, plan.request)),
        "script": script.map { ["runs": .integer($0.runCount), "launches": .array($0.launches.map(\.json))] } ?? .null,
      ], blocks)
  }
}

extension RunPlan {
  /// `12 evaluators × 3 × 2 personalities = 72 runs`.
  var arithmetic: String {
    request.factors(evaluators: entries.count) + " = " + runCount.counted("run")
  }

  /// The same in other forms.
  fileprivate func equivalents(_ session: Session, _ options: Session.RunOptions) -> [Reply.Block] {
    [
      .blank, .line([Cell("as one line", .strong)]),
      .code("evsh -c '\(session.commandLine(options, request).shellQuoted)'"),
      .line([Cell("as a script", .strong)]), .code(session.commands(options, request).joined(separator: "\n")),
      .line([Cell("for a server", .strong)]), .code(request.curl),
    ]
  }

  fileprivate var channels: String {
    let channels = Set(entries.map(\.channel))
    return Channel.allCases.filter(channels.contains).map(\.rawValue).joined(separator: " and ")
  }

  fileprivate var obstacleBlocks: [Reply.Block] {
    guard !problems.isEmpty else { return [] }
    var mends: Set<String> = []
    return [.blank, .line([Cell("it can't be sent", .bad)])]
      + problems.map { problem in
        // The same mend once is enough.
        let mend = problem.mend.flatMap { mends.insert($0).inserted ? "; try: \($0)" : nil } ?? ""
        return .text("  \(problem.message)\(mend)")
      }
  }

  /// Each note once, with the evaluators it is about.
  fileprivate var noteBlocks: [Reply.Block] {
    var order: [String] = []
    var about: [String: [Int]] = [:]
    for entry in entries {
      for note in entry.notes {
        if about[note] == nil { order.append(note) }
        about[note, default: []].append(entry.id)
      }
    }
    guard !order.isEmpty else { return [] }
    return [.blank, .line([Cell("worth knowing", .warning)])]
      + order.map { .text("  \($0): \((about[$0] ?? []).words)") }
  }
}

extension RunPlan.Entry {
  fileprivate var isBlocked: Bool { !obstacles.isEmpty }

  fileprivate var json: JSONValue {
    ["id": .integer(id), "name": .string(name), "obstacles": JSONValue(obstacles)]
  }
}

extension RequestProblem {
  fileprivate var json: JSONValue {
    ["field": .string(field.rawValue), "message": .string(message), "mend": JSONValue(mend)]
  }
}
