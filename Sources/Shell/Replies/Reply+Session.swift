import Evaluation

extension Reply {
  /// What the session has chosen so far, and the commands that would choose it again.
  static func session(_ session: Session) -> Reply {
    let commands = session.commands
    let request = session.request().json
    let value: JSONValue = [
      "request": request, "channel": .string(session.channel.rawValue), "commands": JSONValue(commands),
    ]
    guard !commands.isEmpty else { return Reply(value, [.notice("nothing is chosen yet")]) }
    return Reply(value, commands.map(Block.text))
  }

  /// The request that would be sent, what it comes to, and what stands in its way.
  static func plan(_ plan: RunPlan, _ session: Session, _ options: Session.RunOptions) -> Reply {
    let arithmetic = plan.arithmetic
    var blocks: [Block] = [
      .line([Cell("request", .strong)]), .text(plan.request.json.pretty), .blank,
      .line([Cell("runs     ", .strong), Cell(arithmetic)]), .line([Cell("channel  ", .strong), Cell(plan.channels)]),
    ]
    blocks += plan.obstacleBlocks + plan.noteBlocks
    blocks += [
      .blank, .line([Cell("as one line", .strong)]), .text("evsh -c '\(session.commandLine(options).shellQuoted)'"),
      .line([Cell("as a script", .strong)]), .text((session.commands + [options.command]).joined(separator: "\n")),
      .line([Cell("for a server", .strong)]), .text(plan.request.curl),
    ]
    return Reply(
      [
        "request": plan.request.json, "evaluators": .integer(plan.entries.count), "runs": .integer(plan.runCount),
        "arithmetic": .string(arithmetic), "channel": .string(plan.channels),
        "problems": .array(plan.problems.map(\.json)), "blocked": .array(plan.entries.filter(\.isBlocked).map(\.json)),
        "command_line": .string(session.commandLine(options)),
      ], blocks)
  }
}

extension RunPlan {
  /// `12 evaluators × 3 × 2 personalities = 72 runs`.
  var arithmetic: String {
    request.factors(evaluators: entries.count) + " = " + runCount.counted("run")
  }

  fileprivate var channels: String {
    let channels = Set(entries.map(\.channel))
    return Channel.allCases.filter(channels.contains).map(\.rawValue).joined(separator: " and ")
  }

  fileprivate var obstacleBlocks: [Reply.Block] {
    guard !problems.isEmpty else { return [] }
    return [.blank, .line([Cell("it can't be sent", .bad)])]
      + problems.map { .text("  \($0.message)" + ($0.mend.map { "; try: \($0)" } ?? "")) }
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

extension RunRequest {
  /// The same request as a line of curl; the key stays in its variable.
  fileprivate var curl: String {
    let endpoint = channel == .voice ? "run_scenarios" : "run_scenarios_text"
    return "curl -X POST \"$EVSH_URL/test_framework/v1/scenarios/\(endpoint)/\" -H \"X-CEKURA-API-KEY: $EVSH_API_KEY\" "
      + "-H 'Content-Type: application/json' -d '\(json.compact.shellQuoted)'"
  }
}

extension String {
  /// The text for a place between single quotes of a POSIX shell.
  fileprivate var shellQuoted: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
  }
}
