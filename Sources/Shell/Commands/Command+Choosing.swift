import Evaluation

extension Command {
  /// Commands that choose what runs against what.
  static let choosing = [select, agent, assistant, project]

  private static let select = Command(
    "select", "Choose the evaluators to run, and with them the project and the agent",
    .keyword("evaluators", many: .id(.evaluator)), .keyword("first", .count), .flag("all"),
    .keyword("folder", .named("PATH", .reference(.folder))), .keyword("tags", many: .named("TAG", .reference(.tag))),
    .keyword("project", .id(.project)), .keyword("agent", .reference(.agent)),
    traits: .shapes,
    examples: [
      "select folder Sales.Inbound project 1376", "select evaluators 1001 1002", "select first 5 project 1376",
      "select all agent 42", "select tags smoke booking",
    ],
    check: { ids, count, isAll, folder, tags, _, _ in
      let ways = [
        ids.map { _ in "evaluators" }, count.map { _ in "first" }, isAll ? "all" : nil, folder.map { _ in "folder" },
      ].compactMap(\.self)
      if ways.count > 1 {
        return Complaint("'\(ways[0])' and '\(ways[1])' exclude each other: select in one way", at: ways[1])
      }
      if let way = ways.first, way != "evaluators", tags != nil {
        return Complaint("'tags' and '\(way)' exclude each other: tags go with 'evaluators', or alone", at: "tags")
      }
      let isEmpty = ways.isEmpty && tags == nil
      return isEmpty ? Complaint("nothing is selected: say evaluators, first, all, folder or tags") : nil
    },
    action: { shell, ids, count, isAll, folder, tags, project, agent in
      var session = shell.session
      session.selection =
        ids.map(Selection.evaluators) ?? count.map(Selection.first) ?? (isAll ? .all : nil)
        ?? folder.map(Selection.folder)
      session.tags = tags ?? []
      if let project { session.project = try await shell.existing(project: project).id }
      if let agent { session.take(try await shell.existing(agent: agent)) }
      let reply = try await shell.describe(&session)
      shell.change(session)
      return reply
    })

  private static let agent = Command(
    "agent", "Choose the agent under test", .first(Parameter.reference(.agent).or("none")),
    traits: .shapes,
    examples: ["agent 42", "agent \"Front desk\"", "agent none"]
  ) { shell, choice in
    var session = shell.session
    guard let reference = choice.value else {
      session.agent = nil
      await shell.count(&session)
      shell.change(session)
      return .notice("no agent is chosen", ["agent": .null])
    }
    let agent = try await shell.existing(agent: reference)
    session.take(agent)
    await shell.count(&session)
    shell.change(session)
    return .notice("agent \(agent.id) \"\(agent.name)\"", ["agent": .integer(agent.id), "name": .string(agent.name)])
  }

  private static let assistant = Command(
    "assistant", "Choose the agent under test by its provider's id",
    .first(Parameter.named("ASSISTANT", .text).or("none")), traits: .shapes,
    examples: ["assistant asst_1234567890", "assistant none"]
  ) { shell, choice in
    var session = shell.session
    session.assistant = choice.value
    if choice.value != nil { session.agent = nil }
    await shell.count(&session)
    shell.change(session)
    return .notice(
      choice.value.map { "assistant \($0)" } ?? "no assistant is chosen", ["assistant": JSONValue(choice.value)])
  }

  private static let project = Command(
    "project", "Choose the project", .first(Parameter.id(.project).or("none")),
    traits: .shapes,
    examples: ["project 1376", "project none"]
  ) { shell, choice in
    var session = shell.session
    session.project = nil
    if let id = choice.value { session.project = try await shell.existing(project: id).id }
    await shell.count(&session)
    shell.change(session)
    return .notice(
      session.project.map { "project \($0)" } ?? "no project is chosen", ["project": JSONValue(session.project)])
  }
}

extension Session {
  /// Makes an agent the one under test.
  fileprivate mutating func take(_ agent: Agent) {
    self.agent = agent.id
    assistant = nil
  }
}

extension Interpreter {
  /// What a session's selection comes to; throws for names that nothing goes by.
  fileprivate func describe(_ session: inout Session) async throws -> Reply {
    let words = session.selectionWords
    if case .folder = session.selection, session.project == nil {
      return .notice("\(words): the project is still to be said, 'project ID'", ["evaluators": .null])
    }
    let count = try await backend().count(session.request())
    session.evaluatorCount = count
    return .notice("\(count.counted("evaluator")) \(words)", ["evaluators": .integer(count)])
  }
}

extension Session {
  /// What is selected, after a count: `in Sales.Inbound`.
  fileprivate var selectionWords: String {
    let tagged = tags.isEmpty ? "" : "tagged " + tags.joined(separator: " or ")
    switch selection {
    case .folder(let path): return "in \(path)"
    case .evaluators where !tags.isEmpty: return "by id or \(tagged)"
    case .evaluators, .first, .all: return "selected"
    case nil: return tagged
    }
  }
}
