import Evaluation

extension Command {
  /// Commands that change how evaluators run.
  static let adjusting = [override, numbers, channel, concurrency, reset, undo]

  private static let override = Command(
    "override", "Replace what evaluators bring; 'none' takes it back",
    .keyword("personalities", many: Parameter.id(.personality).or("none")),
    .keyword("profiles", many: Parameter.id(.profile).or("none")),
    .keyword("outbound-number", Parameter.phoneNumber.or("none")),
    .keyword("agent-number", Parameter.phoneNumber.or("none")),
    traits: .shapes,
    examples: [
      "override personalities 123 456", "override profiles 11 12 outbound-number +14155550100",
      "override personalities none",
    ],
    check: { personalities, profiles, outbound, agent in
      let isEmpty = personalities == nil && profiles == nil && outbound == nil && agent == nil
      guard isEmpty else { return nil }
      return Complaint("nothing is overridden: say personalities, profiles, outbound-number or agent-number")
    },
    action: { shell, personalities, profiles, outbound, agent in
      var overrides = shell.session.overrides
      if let ids = personalities?.values {
        overrides.personalities = try await shell.existing(personalities: ids).map(\.id)
      }
      if let ids = profiles?.values { overrides.profiles = try await shell.existing(profiles: ids).map(\.id) }
      if let outbound { overrides.outboundNumber = outbound.value }
      if let agent { overrides.agentNumber = agent.value }
      var session = shell.session
      session.overrides = overrides
      shell.change(session)
      return overrides.reply
    })

  private static let numbers = Command(
    "numbers", "One pair of phone numbers for all runs, or one for each",
    .first(.choice("same|different", NumberMode.allCases.map(\.word))), traits: .shapes,
    examples: ["numbers same", "numbers different"]
  ) { shell, word in
    var session = shell.session
    session.numbers = NumberMode.allCases.first { $0.word == word }
    shell.change(session)
    return .notice(
      session.numbers == .different ? "a phone number for each run" : "one phone number for all runs",
      ["mode": JSONValue(session.numbers?.rawValue)])
  }

  private static let channel = Command(
    "channel", "How runs are held: auto is voice where the agent can be reached by voice, otherwise text",
    .first(.oneOf("voice|text|auto", Channel.self)), traits: .shapes, examples: ["channel text", "channel auto"]
  ) { shell, channel in
    var session = shell.session
    session.channel = channel
    shell.change(session)
    return .notice("channel \(channel.rawValue)", ["channel": .string(channel.rawValue)])
  }

  private static let concurrency = Command(
    "concurrency", "How many runs are held at the same time", .first(Parameter.count.or("unlimited")),
    traits: .shapes,
    examples: ["concurrency 5", "concurrency unlimited"]
  ) { shell, choice in
    var session = shell.session
    session.concurrency = choice.value
    shell.change(session)
    return .notice(
      choice.value.map { "at most \($0.counted("run")) at a time" } ?? "as many runs at a time as the engine allows",
      ["concurrency_limit": JSONValue(choice.value)])
  }

  /// What `reset` puts back.
  private enum Scope: String, CaseIterable {
    case selection, overrides, all
  }

  private static let reset = Command(
    "reset", "Put the selection, the overrides or everything back to nothing",
    .oneOf(Scope.allCases.map { ($0.rawValue, $0) }), traits: .shapes,
    examples: ["reset", "reset selection", "reset overrides"]
  ) { shell, scope in
    var session = shell.session
    switch scope ?? .all {
    case .selection:
      session.selection = nil
      session.tags = []
    case .overrides: session.overrides = Session.Overrides()
    case .all: session = Session()
    }
    shell.change(session)
    return .notice("reset \((scope ?? .all).rawValue)")
  }

  private static let undo = Command("undo", "Go back one step", traits: .shapes, examples: ["project 1376; undo"]) {
    shell in
    guard shell.undo() else { throw CommandFailure("there is nothing to undo", exit: .script) }
    let commands = shell.session.commands.joined(separator: "; ")
    return .notice(commands.isEmpty ? "back to an empty session" : "back to: \(commands)")
  }
}

extension [Choice<Int>] {
  /// The ids; empty where 'none' is among them.
  fileprivate var values: [Int] { contains { $0.value == nil } ? [] : compactMap(\.value) }
}

extension Session.Overrides {
  /// What is overridden now.
  fileprivate var reply: Reply {
    let parts = [
      personalities.isEmpty
        ? nil : personalities.count == 1 ? "personality \(personalities[0])" : "personalities \(personalities.words)",
      profiles.isEmpty ? nil : "profiles \(profiles.words)", outboundNumber.map { "outbound number \($0)" },
      agentNumber.map { "agent number \($0)" },
    ].compactMap(\.self)
    return .notice(
      parts.isEmpty ? "nothing is overridden" : "overriding " + parts.joined(separator: ", "),
      [
        "personality_ids": JSONValue(personalities), "test_profile_ids": JSONValue(profiles),
        "outbound_phone_number": JSONValue(outboundNumber), "agent_number": JSONValue(agentNumber),
      ])
  }
}
