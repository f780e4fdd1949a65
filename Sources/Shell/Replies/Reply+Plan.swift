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
    blocks += script.map(scriptBlocks) ?? []
    blocks += plan.obstacleBlocks + plan.noteBlocks { $0.map(\.id).words }
    let line = session.commandLine(options, plan.request)
    if plan.problems.isEmpty {
      blocks += equivalents(line, session.commands(options, plan.request))
      blocks += [.line([Cell("for a server", .strong)]), .code(plan.request.curl)]
    }
    return Reply(.object(plan.json(line: line, script)), blocks)
  }

  /// What the whole script comes to.
  static func scriptBlocks(_ script: Rehearsal) -> [Block] {
    if script.launches.isEmpty { return [] }
    let runs = Rehearsal.words(script.launches, script.runCount, isUncertain: script.isUncertain)
    return [.line([Cell("script   ", .strong), Cell(runs)])]
  }

  /// The same launch in other forms.
  static func equivalents(_ line: String, _ commands: [String]) -> [Block] {
    [
      .blank, .line([Cell("as one line", .strong)]), .code("evsh -c '\(line.shellQuoted)'"),
      .line([Cell("as a script", .strong)]), .code(commands.joined(separator: "\n")),
    ]
  }
}

extension RunPlan {
  /// `12 evaluators × 3 × 2 personalities = 72 runs`.
  var arithmetic: String {
    request.factors(evaluators: entries.count) + " = " + runCount.counted("run")
  }

  /// As documents have it; `line` is the launch as a line of evsh.
  func json(line: String, _ script: Rehearsal?) -> JSONObject {
    [
      "request": request.json, "evaluators": .integer(entries.count), "runs": .integer(runCount),
      "arithmetic": .string(arithmetic), "channel": .string(channels),
      "problems": .array(problems.map(\.json)), "blocked": .array(entries.filter(\.isBlocked).map(\.json)),
      "command_line": .string(line),
      "script": script.map { ["runs": .integer($0.runCount), "launches": .array($0.launches.map(\.json))] } ?? .null,
    ]
  }

  /// How its runs are held.
  var channels: String {
    let channels = Set(entries.map(\.channel))
    return Channel.allCases.filter(channels.contains).map(\.rawValue).joined(separator: " and ")
  }

  /// What stands in its way, each with its mend.
  var obstacleBlocks: [Reply.Block] {
    guard !problems.isEmpty else { return [] }
    var mends: Set<String> = []
    return [.blank, .line([Cell("it can't be sent", .bad)])]
      + problems.map { problem in
        // The same mend once is enough.
        let mend = problem.mend.flatMap { mends.insert($0).inserted ? "; try: \($0)" : nil } ?? ""
        return .text("  \(problem.message)\(mend)")
      }
  }

  /// Each note once, with what it is about.
  func noteBlocks(_ who: ([Entry]) -> String) -> [Reply.Block] {
    var order: [String] = []
    var about: [String: [Entry]] = [:]
    for entry in entries {
      for note in entry.notes {
        if about[note] == nil { order.append(note) }
        about[note, default: []].append(entry)
      }
    }
    guard !order.isEmpty else { return [] }
    return [.blank, .line([Cell("worth knowing", .warning)])]
      + order.map { .text("  \($0): \(who(about[$0] ?? []))") }
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
