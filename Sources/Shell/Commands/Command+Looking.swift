import Evaluation

extension Command {
  /// Commands that show what there is.
  static let looking = [list, show, why]

  private static let list = Command(
    "list", "Show what there is, narrowed by what follows",
    .first(.oneOf(Listing.allCases.map(\.rawValue).joined(separator: "|"), Listing.self)),
    .keyword("project", .id(.project)), .keyword("agent", .reference(.agent)),
    .keyword("folder", .named("PATH", .reference(.folder))), .keyword("tags", many: .named("TAG", .reference(.tag))),
    .keyword("status", .oneOf("STATUS", RunStatus.self)),
    .keyword("outcome", .oneOf("passed|failed|review", Verdict.Outcome.self)), .keyword("result", .id(.result)),
    .keyword("last", .count),
    examples: [
      "list evaluators tags smoke", "list folders project 1376", "list personalities",
      "select evaluators 1001; run watch; list results last 20; list runs outcome passed",
    ],
    check: { listing, project, agent, folder, tags, status, outcome, result, last in
      let given = [
        project.map { _ in "project" }, agent.map { _ in "agent" }, folder.map { _ in "folder" },
        tags.map { _ in "tags" }, status.map { _ in "status" }, outcome.map { _ in "outcome" },
        result.map { _ in "result" }, last.map { _ in "last" },
      ].compactMap(\.self)
      guard let other = given.first(where: { !listing.filters.contains($0) }) else { return nil }
      let some =
        listing.filters.isEmpty ? "they can't be narrowed" : "they have " + listing.filters.joined(separator: ", ")
      return Complaint("\(listing.rawValue) have no '\(other)': \(some)", at: other)
    },
    action: { shell, listing, project, agent, folder, tags, status, outcome, result, last in
      var filter = ListFilter()
      filter.project = project
      if let agent { filter.agent = try await shell.existing(agent: agent).id }
      filter.folder = folder
      filter.tags = tags ?? []
      filter.status = status
      filter.outcome = outcome
      filter.result = result
      filter.last = last
      try await shell.verify(filter)
      return try await listing.reply(shell.backend(), filter)
    })

  private static let show = Command(
    "show", "Show one thing, whole",
    .flag("session"), .flag("request"), .keyword("evaluator", .id(.evaluator)), .keyword("agent", .reference(.agent)),
    .keyword("personality", .id(.personality)), .keyword("profile", .id(.profile)), .keyword("result", .id(.result)),
    .keyword("run", .id(.run)), .keyword("transcript", .id(.run)),
    .flag("why"),
    examples: [
      "show session", "select first 2 project 1376; show request", "show evaluator 1001", "show personality 123",
      "select evaluators 1001; run watch; show result 1; show run 1; show transcript 1",
      "select evaluators 1001; run watch; show transcript 1 why",
    ],
    check: { session, request, evaluator, agent, personality, profile, result, run, transcript, why in
      let ids = [evaluator, personality, profile, result, run, transcript].compactMap(\.self)
      let given = [session, request, agent != nil].count { $0 } + ids.count
      if given > 1 { return Complaint("one thing at a time: say 'show' again for the other") }
      if why, transcript == nil { return Complaint("'why' goes with 'transcript'", at: "why") }
      let things = "session, request, evaluator, agent, personality, profile, result, run or transcript"
      return given == 0 ? Complaint("nothing to show: say \(things)") : nil
    },
    action: { shell, _, request, evaluator, agent, personality, profile, result, run, transcript, why in
      let backend = try await shell.backend()
      if request { return .request(shell.session.request()) }
      if let evaluator { return .evaluator(try await backend.evaluator(evaluator)) }
      if let agent { return .agent(try await shell.existing(agent: agent)) }
      if let personality { return .personality(try await shell.existing(personalities: [personality])[0]) }
      if let profile { return .profile(try await shell.existing(profiles: [profile])[0]) }
      if let result { return .outcome(try await backend.result(result)) }
      if let run { return .run(try await backend.retrieveRun(run)) }
      if let transcript { return .transcript(try await backend.retrieveRun(transcript), why: why) }
      return .session(shell.session)
    })

  private static let why = Command(
    "why", "Say why the caller said what it said: in all its turns of a run, or in some by their numbers",
    .first(.id(.run).shown(as: "RUN")), .rest(.count.shown(as: "TURN")),
    examples: ["select evaluators 1001; run watch; why 1 2", "select evaluators 1001; run watch; why 1"],
    action: { shell, run, turns in
      let run = try await shell.backend().retrieveRun(run)
      let callers = run.transcript.indices.filter { run.transcript[$0].role == .testingAgent }.map { $0 + 1 }
      if let other = turns.first(where: { !callers.contains($0) }) {
        throw CommandFailure(
          other > run.transcript.count
            ? "run \(run.id) has no turn \(other)" : "turn \(other) of run \(run.id) isn't the caller's",
          blame: .value(String(other)),
          helps: [
            callers.isEmpty
              ? "the caller said nothing" : "the caller's turns are \(callers.map(String.init).joined(separator: " "))"
          ])
      }
      if !callers.isEmpty, callers.allSatisfy({ run.transcript[$0 - 1].why == nil }) {
        throw BackendError.unsupported(
          "nobody says why the caller of run \(run.id) said what it said: only evsh does, 'connect local' chooses it")
      }
      return .why(run, turns: turns.isEmpty ? callers : turns)
    })
}
