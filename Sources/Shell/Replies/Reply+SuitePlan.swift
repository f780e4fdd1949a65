import Evaluation

extension Reply {
  /// What the run of a test suite comes to, in the form that a request's plan has.
  static func plan(
    _ plan: SuitePlan, of path: String, _ session: Session, _ options: Session.RunOptions, _ script: Rehearsal?
  ) -> Reply {
    var blocks: [Block] = [
      .line([Cell("request", .strong)]), .code(plan.body.pretty), .blank,
      .line([Cell("runs     ", .strong), Cell(plan.arithmetic)]),
    ]
    if !plan.plan.entries.isEmpty { blocks.append(.line([Cell("channel  ", .strong), Cell(plan.plan.channels)])) }
    if let cost = plan.cost {
      blocks.append(.line([Cell("cost     ", .strong), Cell("\(cost) as the server has it")]))
    }
    blocks += script.map(scriptBlocks) ?? []
    blocks += [.blank, .table(plan.table)]
    // Nobody knows the ids that cases will have.
    blocks += plan.plan.obstacleBlocks + plan.plan.noteBlocks { $0.map { "'\($0.name)'" }.joined(separator: ", ") }
    let line = session.commandLine(options, plan)
    if plan.plan.problems.isEmpty {
      blocks += equivalents(line, session.commands(options, plan))
      if path.lowercased().hasSuffix(".json") {
        blocks += [.line([Cell("for a server", .strong)]), .code(plan.curl(path))]
      }
    }
    var members = plan.plan.json(line: line, script)
    members["suite"] = .string(path)
    members["request"] = plan.body
    members["runs"] = .integer(plan.runCount)
    members["arithmetic"] = .string(plan.arithmetic)
    members["cases"] = .array(plan.evaluators.map { $0.json(tries: plan.tries(of: $0)) })
    members["estimated_cost"] = plan.cost.map(JSONValue.number) ?? .null
    return Reply(.object(members), blocks)
  }
}

extension SuitePlan {
  /// What is sent beside the suite.
  fileprivate var body: JSONValue { .object(plan.request.suiteBody(plan.entries.first?.channel ?? .text)) }

  /// `1 case + 1 case × 2 = 3 runs`.
  fileprivate var arithmetic: String {
    let groups = Dictionary(grouping: evaluators, by: tries(of:)).sorted { $0.key < $1.key }
    let terms = groups.map { tries, cases in cases.count.counted("case") + (tries == 1 ? "" : " × \(tries)") }
    return (terms.isEmpty ? "no cases" : terms.joined(separator: " + ")) + " = " + runCount.counted("run")
  }

  fileprivate var table: Table {
    Table(
      [Table.Column("key"), Table.Column("case"), Table.Column("type"), Table.Column("tries", isRight: true)],
      rows: evaluators.map { evaluator in
        [
          Cell(evaluator.key ?? ""), Cell(evaluator.name), Cell(evaluator.kind.rawValue),
          .number(tries(of: evaluator)),
        ]
      })
  }

  /// The launch as a line of curl, which sends the file as it is.
  fileprivate func curl(_ path: String) -> String {
    let fields = (body.object?.members ?? []).map { member in
      "-F '\(member.key)=\((member.value.string ?? member.value.compact).shellQuoted)'"
    }
    return "curl -X POST \"$EVSH_URL/test_framework/v1/scenarios/run_scenarios_json/\" "
      + "-H \"X-CEKURA-API-KEY: $EVSH_API_KEY\" " + (fields + ["-F 'file=@\(path.shellQuoted)'"]).joined(separator: " ")
  }
}

extension Session {
  /// The commands that launch a suite: what selects evaluators is none of them.
  fileprivate func commands(_ options: RunOptions, _ plan: SuitePlan) -> [String] {
    var session = self
    (session.selection, session.tags, session.overrides) = (nil, [], Overrides())
    return session.commands(options, plan.plan.request)
  }

  fileprivate func commandLine(_ options: RunOptions, _ plan: SuitePlan) -> String {
    commands(options, plan).joined(separator: "; ")
  }
}

extension Evaluator {
  fileprivate func json(tries: Int) -> JSONValue {
    [
      "key": JSONValue(key), "name": .string(name), "type": .string(kind.rawValue), "frequency": .integer(tries),
      "tags": JSONValue(tags),
    ]
  }
}
