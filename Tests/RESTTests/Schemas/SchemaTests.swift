import Evaluation
import Testing

@testable import REST

/// What the server answers against the published schemas, operation by operation: `answers.json` has them, and
/// `corrections.json` where the service is known to answer otherwise, each with its reason.
@Suite struct SchemaTests {
  /// Operations that this server refuses, so that there is no answer to look at.
  private static let refused: Set<Endpoint> = [
    .runSIP, .runPipecat, .runPipecatV2, .runLiveKitV2, .runChirp, .runAgora, .runElevenLabs, .runRetell,
    .runVapi, .runEmail, .createResult, .createMetric, .evaluateMetrics, .askAboutFailures, .listenToRun,
  ]

  private static let actions: JSONValue = [
    "role": "a caller",
    "conditions": [["id": 0, "condition": "FIRST_MESSAGE", "action": "", "type": "standard", "fixed_message": true]],
  ]

  @Test func everyAnswerIsOfItsSchema() async throws {
    try await TestServer.with { server in
      var collector = AnswerCollector(server)
      try await askForLists(&collector)
      try await askForDefinitions(&collector)
      try await askForEvaluators(&collector)
      try await askForFolders(&collector)
      try await askForLaunches(&collector)
      try await askForResults(&collector)
      try await askForReviews(&collector)
      try await askForChats(&collector)
      try await askForCronJobs(&collector)
      for problem in try collector.problems() { Issue.record("\(problem)") }
      let missed = Set(Endpoint.allCases).subtracting(collector.asked).subtracting(Self.refused)
      #expect(missed.isEmpty, "nobody looks at what these answer: give each a schema and ask for it here")
    }
  }

  private func askForLists(_ collector: inout AnswerCollector) async throws {
    for endpoint in [
      Endpoint.listProjects, .listOrganizations, .listAgents, .shortListAgents, .listPersonalities, .listProfiles,
      .listInboundNumbers, .listMetrics, .listEvaluators, .listTags, .suiteSchema, .listResults, .listRuns,
    ] { try await collector.ask(endpoint) }
    try await collector.ask(.listFolders, query: "?project_id=1")
  }

  private func askForDefinitions(_ collector: inout AnswerCollector) async throws {
    try await collector.ask(.retrieveAgent, 11)
    let project = try await collector.ask(.createProject, body: ["name": "New"])["id"]?.integer
    try await collector.ask(.retrieveProject, project)
    try await collector.ask(.updateProject, project, body: ["name": "Newer"])
    let agent = try await collector.ask(
      .createAgent, body: ["name": "Desk", "project": JSONValue(project), "websocket_url": "ws://127.0.0.1:1/"])["id"]?
      .integer
    try await collector.ask(.retrieveAgent, agent)
    try await collector.ask(.updateAgent, agent, body: ["agent_speaks_first": true])
    let personality = try await collector.ask(.createPersonality, body: ["name": "Glad"])["id"]?.integer
    try await collector.ask(.retrievePersonality, personality)
    try await collector.ask(.updatePersonality, personality, body: ["message_plan": ["idle_timeout_seconds": 4]])
    let profile = try await collector.ask(
      .createProfile, body: ["name": "Jo", "project": JSONValue(project), "information": ["a": 1]])["id"]?.integer
    try await collector.ask(.retrieveProfile, profile)
    try await collector.ask(.updateProfile, profile, body: ["agent": JSONValue(agent)])
    try await collector.ask(.deleteProfile, profile)
    try await collector.ask(.deletePersonality, personality)
    try await collector.ask(.deleteAgent, agent)
    try await collector.ask(.deleteProject, project)
  }

  private func askForEvaluators(_ collector: inout AnswerCollector) async throws {
    let free: JSONValue = [
      "name": "Asks", "project": 1, "agent": 11, "personality": 31, "test_profile": 41, "instructions": "Ask.",
      "expected_outcome_prompt": "Is told.", "metrics": ["latency"], "tool_ids": ["TOOL_END_CALL"], "max_duration": 60,
    ]
    let first = try await collector.ask(.createEvaluator, body: free)["id"]?.integer
    let scripted: JSONValue = [
      "name": "Listens", "agent": 11, "scenario_type": "conditional_actions", "conditional_actions": Self.actions,
    ]
    let second = try await collector.ask(.createEvaluator, body: scripted)["id"]?.integer
    for id in [first, second, 101] { try await collector.ask(.retrieveEvaluator, id) }
    try await collector.ask(.updateEvaluator, first, body: ["name": "Asks again"])
    try await collector.ask(.updateEvaluators, body: ["scenarios": [JSONValue(first)], "append_instruction": "Twice."])
    try await collector.ask(.exportEvaluators, query: "?scenario_ids=101,102")
    let evaluators: JSONValue = [JSONValue(first), JSONValue(second)]
    try await collector.ask(.tagEvaluators, body: ["scenarios": evaluators, "tags": ["new"]])
    try await collector.ask(
      .duplicateEvaluators, body: ["scenarios": evaluators, "project": 1, "copy_to_project": 1])
    try await collector.ask(.deleteEvaluator, first)
    try await collector.ask(.deleteEvaluators, body: ["scenarios": [JSONValue(second)]])
  }

  private func askForFolders(_ collector: inout AnswerCollector) async throws {
    try await collector.ask(.createFolder, body: ["name": "New", "project_id": 1])
    try await collector.ask(.renameFolder, body: ["path": "New", "name": "Newer", "project_id": 1])
    try await collector.ask(.moveFolder, body: ["path": "Newer", "new_parent_path": "Sales", "project_id": 1])
    try await collector.ask(.deleteFolder, body: ["path": "Sales.Newer", "project_id": 1])
  }

  private func askForLaunches(_ collector: inout AnswerCollector) async throws {
    let request: JSONValue = ["agent_id": 11, "scenarios": [101, 102], "test_profile_ids": [41], "name": "nightly"]
    try await collector.ask(.planRuns, body: request)
    try await collector.ask(.runVoice, body: request)
    try await collector.ask(.runText, body: request)
    let suite: JSONValue = [
      "agent_id": 11,
      "spec": [
        "version": "1",
        "scenarios": [
          [
            "name": "One", "type": "conditional_actions", "language": "en", "conditional_actions": Self.actions,
          ]
        ],
      ],
    ]
    try await collector.ask(.validateSuite, body: suite)
    try await collector.ask(.runSuite, body: suite)
    let agent = try await collector.server.post(
      Endpoint.createAgent.path(), ["name": "Socket", "project": 1, "websocket_url": "ws://127.0.0.1:1/"]
    ).json["id"]
    try await collector.ask(
      .runWebSocket, body: ["agent": agent ?? .null, "frequency": 1, "scenarios": [["scenario": 103]]])
  }

  private func askForReviews(_ collector: inout AnswerCollector) async throws {
    let id = try await collector.ask(.runText, body: ["agent_id": 11, "scenarios": [101]])["id"]?.integer
    let run = try await collector.server.finished(id ?? 0)["runs"]?.object?.keys.first.flatMap { Int($0) }
    try await collector.ask(.updateResult, id, body: ["name": "weekly"])
    try await collector.ask(.listResultIDs)
    try await collector.ask(.shareResult, id, body: [:])
    try await collector.ask(.updateRun, run, body: ["success": false, "feedback": "Too curt."])
    try await collector.ask(.traceRun, run)
    try await collector.ask(.deleteRun, run)
  }

  private func askForChats(_ collector: inout AnswerCollector) async throws {
    try await ChatWorkspace.add(to: collector.server.engine)
    try await collector.ask(.runAPIChat, body: ["scenarios": [151], "timeout": 60])
    let chat = try await ChatClient(collector.server, 151)
    try await collector.ask(.retrieveChatTurn, chat.run, turn: 0)
    let turn = try await collector.ask(.sayInChat, chat.run, body: ["content": "On which day?"])["turn_id"]?.integer
    _ = try await chat.turn(turn ?? 0)
    try await collector.ask(.retrieveChatTurn, chat.run, turn: turn ?? 0)
    try await collector.ask(.endChat, chat.run, body: ["reason": "enough"])
  }

  private func askForCronJobs(_ collector: inout AnswerCollector) async throws {
    let job: JSONValue = [
      "name": "Nightly", "agent": 11, "crontab_expression": "0 3 * * *", "scenarios": [101], "execution_mode": "text",
    ]
    let id = try await collector.ask(.createCronJob, body: job)["id"]?.integer
    try await collector.ask(.listCronJobs)
    try await collector.ask(.retrieveCronJob, id)
    try await collector.ask(.updateCronJob, id, body: ["frequency": 2])
    try await collector.ask(.deleteCronJob, id)
  }

  /// Results at their end, of every outcome.
  private func askForResults(_ collector: inout AnswerCollector) async throws {
    let request: JSONValue = ["agent_id": 11, "scenarios": [101, 102], "test_profile_ids": [41]]
    let id = try await collector.ask(.runText, body: request)["id"]?.integer
    let runs = try await collector.server.finished(id ?? 0)["runs"]?.object?.keys ?? []
    try await collector.ask(.retrieveResult, id)
    try await collector.ask(.listResults)
    try await collector.ask(.listRuns, query: "?result_id=\(id ?? 0)")
    for run in runs { try await collector.ask(.retrieveRun, Int(run)) }
    try await collector.ask(.bulkRuns, query: "?run_ids=" + runs.joined(separator: ","))
    let again = try await collector.ask(.rerunResult, id)["id"]?.integer
    try await collector.ask(.endResultCalls, again)
    try await collector.ask(.endRunCall, Int(runs.first ?? ""))
    try await collector.ask(.deleteResultRuns, id, body: ["run_ids": [JSONValue(Int(runs.first ?? ""))]])
    try await collector.ask(.deleteResult, id)
    try await collector.ask(.deleteResults, body: ["result_ids": [JSONValue(again)]])
  }
}
