import Evaluation
import Testing

@testable import REST

/// What servers say of agents, evaluators and the rest, and of what they refuse.
@Suite struct WireThingTests {
  private func parsed(_ text: String) throws -> JSONValue { try JSONParser.parse(text).value }

  @Test(
    arguments: [
      #"{"id": 42, "name": "Front desk", "project": 1376, "agent_speaks_first": false, "telephony": {"phone_number": "+14155550100", "inbound": false}, "provider": {"agent_id": "asst_1"}}"#,
      #"{"id": 42, "agent_name": "Front desk", "project": 1376, "agent_speaks_first": false, "contact_number": "+14155550100", "inbound": false, "assistant_id": "asst_1"}"#,
    ])
  func agentsAreOfBothVersions(_ text: String) throws {
    var agent = Agent(id: 42, name: "Front desk", project: 1376)
    (agent.assistantID, agent.inbound, agent.speaksFirst) = ("asst_1", false, false)
    agent.phoneNumber = "+14155550100"
    #expect(try Agent(wire: parsed(text)) == agent)
  }

  @Test func conditionalActionsComeAsTextInTheInstructions() throws {
    let actions = ConditionalActions(
      role: "Jane",
      conditions: [
        .init(id: 0, trigger: .firstMessage, action: ""), .init(id: 1, trigger: .says("asks why"), action: "Because"),
        .init(id: 2, trigger: .after(1), action: "Bye", isFixed: false),
      ])
    let json: JSONValue = [
      "id": 11, "name": "Books", "agent": 42, "folder_path": "Sales.Inbound", "scenario_type": "conditional_actions",
      "instructions": .string(actions.document.compact), "tags": ["smoke"], "metric_names": ["latency"],
      "max_duration": 60, "personality": ["id": 123], "test_profile": .null,
    ]
    let evaluator = try #require(Evaluator(wire: json))
    #expect(evaluator.actions == actions && evaluator.instructions == nil && evaluator.kind == .conditionalActions)
    #expect(evaluator.folder == "Sales.Inbound" && evaluator.tags == ["smoke"] && evaluator.metrics == ["latency"])
    #expect(evaluator.maxDuration == .seconds(60) && evaluator.personality == 123 && evaluator.profile == nil)
  }

  @Test func aLegacyProfileIsKnownToBoth() throws {
    let profile = try #require(TestProfile(wire: parsed(#"{"id": 1, "name": "J", "information": {"name": "Jane"}}"#)))
    #expect(profile.agentVariables == ["name": "Jane"] && profile.callerVariables == ["name": "Jane"])
  }

  @Test func listsArePagesOrArrays() throws {
    let page = try #require(WirePage(wire: parsed(#"{"count": 9, "next": "https://a/b/?page=2", "results": [1]}"#)))
    #expect(page.items == [1] && page.count == 9 && page.next == "https://a/b/?page=2")
    #expect(WirePage(wire: [1, 2])?.count == 2 && WirePage(wire: ["detail": "no"]) == nil)
  }

  @Test(
    arguments: [
      (
        #"{"scenarios": ["Invalid scenario IDs."], "name": ["Too long."]}"#,
        "scenarios: Invalid scenario IDs; name: Too long"
      ),
      (#"["Invalid personalities provided."]"#, "Invalid personalities provided"),
      (#"{"detail": "Insufficient balance for this operation"}"#, "Insufficient balance for this operation"),
      (#"{"non_field_errors": ["Pick one."]}"#, "Pick one"),
      (
        #"{"errors": {"scenarios[0].instructions": ["Instructions are required."]}}"#,
        "scenarios[0].instructions: Instructions are required"
      ),
      (#"{"run_settings": {"mode": ["Unknown."]}}"#, "run_settings.mode: Unknown"),
      ("<html><h1>Bad gateway</h1></html>", ""), ("plain\n words", "plain words"), ("", ""),
    ])
  func refusalsComeInThreeEnvelopes(_ body: String, _ text: String) {
    #expect(WireRefusal(Array(body.utf8)).text == text)
  }
}
