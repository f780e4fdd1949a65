import Evaluation

extension Reply {
  static func evaluator(_ evaluator: Evaluator) -> Reply {
    var blocks: [Block] = [
      .fields(
        [
          Field("evaluator", Cell("\(evaluator.id)  \(evaluator.name)", .strong)),
          Field("kind", Cell(evaluator.kind.rawValue)), Field("project", .number(evaluator.project)),
          Field("agent", .number(evaluator.agent)), Field("folder", .text(evaluator.folder)),
          Field("tags", Cell(evaluator.tags.joined(separator: " "))),
          Field("personality", .number(evaluator.personality)), Field("test profile", .number(evaluator.profile)),
          evaluator.firstMessage.map { Field("first message", Cell($0)) },
          evaluator.instructions.map { Field("instructions", Cell($0)) },
          evaluator.expectedOutcome.map { Field("expected outcome", Cell($0)) },
          evaluator.metrics.isEmpty ? nil : Field("metrics", Cell(evaluator.metrics.joined(separator: " "))),
        ].compactMap(\.self))
    ]
    if let actions = evaluator.actions {
      blocks += [.blank, .fields([Field("role", Cell(actions.role))]), .table(actions.table)]
      if !actions.functions.isEmpty { blocks += [.blank, .table(actions.functions.table)] }
    }
    if !evaluator.checks.isEmpty {
      blocks += [.blank, .table(Table([Table.Column("checks")], rows: evaluator.checks.map { [Cell($0.sentence)] }))]
    }
    return Reply(.object((["id": .integer(evaluator.id)] as JSONObject).merging(evaluator.shown)), blocks)
  }

  static func agent(_ agent: Agent) -> Reply {
    let value = JSONObject(Agent.columns.map { ($0.key, $0.value(agent)) })
    return Reply(
      .object(value),
      [
        .fields(
          [
            Field("agent", Cell("\(agent.id)  \(agent.name)", .strong)), Field("project", .number(agent.project)),
            Field("assistant", .text(agent.assistantID)),
            Field("direction", Cell(agent.inbound ? "inbound: callers ring it" : "outbound: it rings callers")),
            Field("phone number", .text(agent.phoneNumber)),
            agent.speaksFirst.map { Field("speaks first", Cell($0 ? "the agent" : "the caller")) },
          ].compactMap(\.self) + (agent.connection?.fields ?? [Field("connection", .text(nil))]))
      ])
  }

  static func personality(_ personality: Personality) -> Reply {
    Reply(
      .object((["id": .integer(personality.id)] as JSONObject).merging(personality.document)),
      [
        .fields(
          [
            Field("personality", Cell("\(personality.id)  \(personality.name)", .strong)),
            Field("language", Cell(personality.language)),
            personality.accent.map { Field("accent", Cell($0)) },
            personality.prompt.map { Field("prompt", Cell($0)) },
            personality.idleTimeout.map { Field("idle after", Cell($0.readable)) },
            personality.idleMessages.map { Field("asks again", Cell($0.counted("time"))) },
          ].compactMap(\.self))
      ])
  }

  static func profile(_ profile: TestProfile) -> Reply {
    Reply(
      profile.json,
      [
        .fields(
          [Field("test profile", Cell("\(profile.id)  \(profile.name)", .strong))]
            + profile.callerVariables.members.map { Field("caller: \($0.key)", Cell($0.value.readable)) }
            + profile.agentVariables.members.map { Field("agent: \($0.key)", Cell($0.value.readable)) })
      ])
  }
}

extension JSONValue {
  /// A text as it is, anything else as JSON.
  fileprivate var readable: String { string ?? compact }
}

extension ConditionalActions {
  fileprivate var table: Table {
    Table(
      [Table.Column("#", isRight: true), Table.Column("when"), Table.Column("the caller says")],
      rows: conditions.map { condition in
        [
          .number(condition.id), Cell(condition.trigger.sentence),
          condition.action.isEmpty ? Cell("(waits for the agent)", .faint) : Cell(condition.action),
        ]
      })
  }
}

extension ConditionalActions.Condition.Trigger {
  fileprivate var sentence: String {
    switch self {
    case .firstMessage: "at the opening"
    case .says(let text): text
    case .after(let id): "after \(id)"
    }
  }
}

extension Check {
  /// What is demanded, `the agent never says "…"`.
  fileprivate var sentence: String {
    switch self {
    case .says(let text): "the agent says \"\(text)\""
    case .neverSays(let text): "the agent never says \"\(text)\""
    case .matches(let pattern): "the agent says what matches /\(pattern)/"
    case .neverMatches(let pattern): "the agent never says what matches /\(pattern)/"
    case .calls(let name, let arguments):
      "the agent calls \(ExpectedCall(name, arguments: arguments).words)"
    case .neverCalls(let name): "the agent never calls \(name)"
    case .callsAll(let calls, .any) where calls.count > 1: "the agent calls \(calls.words("and")), in any order"
    case .callsAll(let calls, .any), .callsAll(let calls, .inOrder): "the agent calls \(calls.words("then"))"
    case .callsAll(let calls, .exactly) where calls.isEmpty: "the agent calls nothing"
    case .callsAll(let calls, .exactly): "the agent calls \(calls.words("then")), and nothing else"
    case .claims(let claims):
      claims.map { "where the agent says \"\($0.words)\" it has called \($0.tool)" }.joined(separator: "; ")
    case .claimsMatching(let claims):
      claims.map { "where the agent says what matches /\($0.words)/ it has called \($0.tool)" }
        .joined(separator: "; ")
    case .endedBy(let party): "the \(party.rawValue) ends the call"
    case .endedReason(let reasons): "the call ends by \(reasons.joined(separator: " or "))"
    case .maxTurns(let count): "the agent speaks at most \(count.counted("time"))"
    case .maxWords(let count): "the agent says at most \(count.counted("word")) at once"
    case .maxRepeats(0): "the agent never repeats itself"
    case .maxRepeats(let count): "the agent repeats itself at most \(count.counted("time"))"
    case .maxLatency(let limit): "the agent answers within \(limit.readable)"
    }
  }
}

extension ExpectedCall {
  fileprivate var words: String {
    tool + (arguments.isEmpty ? "" : " with \(JSONValue.object(arguments).compact)")
  }
}

extension [ExpectedCall] {
  fileprivate func words(_ conjunction: String) -> String { map(\.words).joined(separator: " \(conjunction) ") }
}

extension Connection {
  /// How the agent is reached; of headers and variables only the names, as their values may be secret.
  fileprivate var fields: [Reply.Field] {
    let reach: [Reply.Field]
    switch endpoint {
    case .process(let program):
      reach = [
        Reply.Field("program", Cell(program.command.joined(separator: " "))),
        Reply.Field("folder", .text(program.directory)), .names("environment", program.environment),
      ]
    case .websocket(let url, let headers):
      reach = [
        Reply.Field("websocket", Cell(url)), .names("headers", headers),
      ]
    case .http(let url, let headers, _): reach = [Reply.Field("http", Cell(url)), .names("headers", headers)]
    case .openai(let agent):
      reach = [
        Reply.Field("openai", Cell(agent.url)), Reply.Field("model", Cell(agent.model)),
        .names("headers", agent.headers),
        Reply.Field("tools", .text(agent.tools.isEmpty ? nil : agent.tools.map(\.name).joined(separator: " "))),
      ]
    }
    let times = [
      "connect \(limits.connect.readable)", "first \((limits.first ?? limits.turn).readable)",
      "turn \(limits.turn.readable)", "silence \(limits.silence.readable)",
      "run \(limits.run.readable)",
    ]
    return reach + [Reply.Field("limits", Cell(times.joined(separator: ", ")))]
  }
}

extension Reply.Field {
  /// The names alone.
  fileprivate static func names(_ name: String, _ headers: [Connection.Header]) -> Reply.Field {
    Reply.Field(name, .text(headers.isEmpty ? nil : headers.map(\.name).joined(separator: " ")))
  }
}
