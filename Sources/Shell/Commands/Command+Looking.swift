import Evaluation

extension Command {
  /// Commands that show what there is.
  static let looking = [list, show]

  private static let list = Command(
    "list", "Show what there is, narrowed by what follows",
    .first(.oneOf(Listing.allCases.map(\.rawValue).joined(separator: "|"), Listing.self)),
    .keyword("project", .id(.project)), .keyword("agent", .id(.agent)),
    .keyword("folder", .named("PATH", .reference(.folder))), .keyword("tags", many: .named("TAG", .reference(.tag))),
    .keyword("status", .oneOf("STATUS", RunStatus.self)),
    .keyword("outcome", .oneOf("passed|failed|review", Verdict.Outcome.self)), .keyword("result", .id(.result)),
    .keyword("last", .count),
    examples: [
      "list evaluators tags smoke", "list folders project 1376", "list personalities",
      "select evaluators 1001; run watch; list results last 20; list runs outcome passed",
    ]
  ) { shell, listing, project, agent, folder, tags, status, outcome, result, last in
    var filter = ListFilter()
    filter.project = project
    filter.agent = agent
    filter.folder = folder
    filter.tags = tags ?? []
    filter.status = status
    filter.outcome = outcome
    filter.result = result
    filter.last = last
    return try await listing.reply(shell.backend(), filter)
  }

  private static let show = Command(
    "show", "Show one thing, whole",
    .flag("session"), .flag("request"), .keyword("evaluator", .id(.evaluator)), .keyword("agent", .id(.agent)),
    .keyword("personality", .id(.personality)), .keyword("profile", .id(.profile)), .keyword("result", .id(.result)),
    .keyword("run", .id(.run)), .keyword("transcript", .id(.run)),
    examples: [
      "show session", "select first 2 project 1376; show request", "show evaluator 1001", "show personality 123",
      "select evaluators 1001; run watch; show result 1; show run 1; show transcript 1",
    ],
    check: { session, request, evaluator, agent, personality, profile, result, run, transcript in
      let ids = [evaluator, agent, personality, profile, result, run, transcript].compactMap(\.self)
      let given = [session, request].count { $0 } + ids.count
      if given > 1 { return Complaint("one thing at a time: say 'show' again for the other") }
      let things = "session, request, evaluator, agent, personality, profile, result, run or transcript"
      return given == 0 ? Complaint("nothing to show: say \(things)") : nil
    },
    action: { shell, _, request, evaluator, agent, personality, profile, result, run, transcript in
      let backend = try await shell.backend()
      if request { return .line(shell.session.request().json.pretty, shell.session.request().json) }
      if let evaluator { return .evaluator(try await backend.evaluator(evaluator)) }
      if let agent { return .agent(try await shell.existing(agent: .id(agent))) }
      if let personality { return .personality(try await shell.existing(personality: personality)) }
      if let profile { return .profile(try await shell.existing(profile: profile)) }
      if let result { return .outcome(try await backend.result(result)) }
      if let run { return .run(try await backend.retrieveRun(run)) }
      if let transcript { return .transcript(try await backend.retrieveRun(transcript)) }
      return .session(shell.session)
    })
}

extension Interpreter {
  fileprivate func existing(personality id: Int) async throws -> Personality {
    try await existing(id, kind: "personality", among: backend().personalities(ListFilter()), \.id)
  }

  fileprivate func existing(profile id: Int) async throws -> TestProfile {
    try await existing(id, kind: "test profile", among: backend().profiles(ListFilter()), \.id)
  }

  private func existing<Thing>(
    _ id: Int, kind: String, among things: [Thing], _ identity: (Thing) -> Int
  ) throws(BackendError) -> Thing {
    guard let thing = things.first(where: { identity($0) == id }) else {
      throw .unknown(BackendError.Unknown(kind: kind, name: String(id), known: things.map { String(identity($0)) }))
    }
    return thing
  }
}
