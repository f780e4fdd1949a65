import Evaluation
import Testing

@testable import Engine

/// What an import makes of what is there already.
struct ImportTests {
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    phone_numbers: ["+14155550100", "+14155550101"]
    agents:
    - id: 42
      name: Desk
      project: Clinic
      connection:
        process: {command: [desk, -v], environment: {KEY: "${env.KEY}"}}
        limits: {turn: 1.5s, messages: 20}
    - name: Remote
      project: 7
      connection: {websocket: {url: "wss://desk.example/chat", headers: {Authorization: "Bearer ${env.TOKEN}"}}}
    personalities: [{id: 5, name: Calm}]
    test_profiles: [{id: 6, name: Bob, agent: Desk, information: {name: Bob, age: 0123}}]
    folders: [{path: Empty.Inner, project: 7}]
    defaults: {agent: Desk, folder: Sales.Inbound, tags: [smoke], fixed_message: true}
    evaluators:
    - name: Books
      personality: Calm
      test_profile: 6
      max_duration: 90
      conditional_actions:
        role: A patient
        conditions:
        - {id: 0, condition: FIRST_MESSAGE, action: ""}
        - {id: 1, condition: contains "name", action: Bob}
        - {id: 2, condition: 1, action: <dtmf digits="012"/>}
      checks:
      - {says: booked}
      - {calls: book, arguments: {name: Bob, when: {day: 5}}}
      - {matches: "[A-Z]{2}-\\\\d+"}
      - {ended_by: agent}
      - {max_latency: 2s}
    - {key: prices, name: Prices, instructions: Ask for prices, tags: [], folder: Support}
    """

  @Test func everythingArrives() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let summary = try await workspace.importText(Self.clinic)
    #expect(
      summary.digest == [
        "project +1 ~0 =0", "phone number +2 ~0 =0", "agent +2 ~0 =0", "personality +1 ~0 =0", "test profile +1 ~0 =0",
        "folder +1 ~0 =0", "evaluator +2 ~0 =0",
      ])
    let evaluators = try await workspace.evaluators(ListFilter())
    #expect(evaluators.map(\.id) == summary.evaluators)
    let books = evaluators[0]
    #expect(
      books.kind == .conditionalActions && books.project == 7 && books.agent == 42 && books.maxDuration == .seconds(90))
    #expect(books.personality == 5 && books.profile == 6 && books.tags == ["smoke"] && books.folder == "Sales.Inbound")
    #expect(books.actions?.conditions[2].trigger == .after(1))
    #expect(books.actions?.conditions.allSatisfy(\.isFixed) == true)
    #expect(
      books.checks == [
        .says("booked"), .calls("book", arguments: ["name": "Bob", "when": ["day": 5]]), .matches("[A-Z]{2}-\\d+"),
        .endedBy(.agent), .maxLatency(.seconds(2)),
      ])
    #expect(evaluators[1].tags == [] && evaluators[1].kind == .instruction && evaluators[1].key == "prices")
    let agents = try await workspace.agents(ListFilter())
    var connection = Connection(
      .process(.init(command: ["desk", "-v"], directory: "/clinic", environment: [.init("KEY", "${env.KEY}")])))
    connection.limits.turn = .milliseconds(1500)
    connection.limits.messages = 20
    #expect(agents[0].connection == connection)
    let profile = try await workspace.profiles(ListFilter())[0]
    #expect(profile.agent == 42 && profile.callerVariables == ["name": "Bob", "age": "0123"])
    #expect(profile.agentVariables == profile.callerVariables)
    #expect(try await workspace.numbers().map(\.number) == ["+14155550100", "+14155550101"])
  }

  @Test func againItChangesNothing() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let first = try await workspace.importText(Self.clinic)
    let generation = try await workspace.generation()
    let second = try await workspace.importText(Self.clinic)
    #expect(second.counts.allSatisfy { $0.added + $0.changed == 0 })
    #expect(second.counts.map(\.total) == first.counts.map(\.total))
    #expect(second.evaluators == first.evaluators)
    #expect(try await workspace.generation() == generation)
  }

  @Test func thingsAreFoundByIdKeyOrName() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let ids = try await workspace.importText(Self.clinic).evaluators
    let summary = try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: The clinic}, {id: 8, name: Other}]
      evaluators:
      - {key: prices, name: All prices, agent: 42, instructions: Ask}
      - {name: Books, agent: 42, instructions: Book}
      - {name: Books, project: 8, instructions: Book elsewhere}
      """)
    #expect(summary.digest == ["project +1 ~1 =0", "evaluator +1 ~2 =0"])
    #expect(summary.evaluators == ids + [ids[1] + 1])
    let evaluators = try await workspace.evaluators(ListFilter())
    #expect(evaluators.map(\.name) == ["Books", "All prices", "Books"])
    #expect(evaluators.map(\.tags) == [[], [], []])
    #expect(try await workspace.tags(ListFilter()) == [])
  }

  @Test func anIDMovesAndRenames() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let id = try await workspace.importText(Self.clinic).evaluators[0]
    let renamed =
      "workspace: 1\nprojects: [{id: 8, name: B}]\nevaluators: [{id: \(id), name: X, project: 8, instructions: x}]"
    #expect(try await workspace.importText(renamed).digest == ["project +1 ~0 =0", "evaluator +0 ~1 =0"])
    #expect(try await workspace.evaluator(id).project == 8)
    #expect(try await workspace.evaluator(id).agent == nil)
  }

  @Test func allOrNothing() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(Self.clinic)
    let before = try await workspace.exportWorkspace(asYAML: true)
    await #expect(throws: BackendError.self) {
      try await workspace.importText("workspace: 1\nprojects: [{name: New}]\nagents: [{name: A, project: 99}]")
    }
    #expect(try await workspace.exportWorkspace(asYAML: true) == before)
  }

  @Test func oneMistakeIsReportedOnce() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    do {
      try await workspace.importText(
        """
        workspace: 1
        projects: [{id: 7, name: Clinic}]
        agents: [{id: 1, name: Desk, project: 9}, {id: 2, project: 7}]
        evaluators:
        - {name: A, agent: Desk, instructions: x}
        - {name: B, agent: 1, instructions: x}
        - {name: C, agent: 2, instructions: x}
        """)
      Issue.record("it was imported")
    } catch {
      guard case .badFile(let problems) = error else { throw error }
      #expect(problems.map(\.location) == ["agents[0].project", "agents[1]"])
    }
  }

  @Test(
    arguments: [
      (nil, "/clinic"), (".", "/clinic"), ("bin", "/clinic/bin"), ("./bin", "/clinic/bin"), ("../x", "/clinic/../x"),
      ("/opt", "/opt"),
    ] as [(String?, String)])
  func directories(_ written: String?, _ absolute: String) async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let directory = written.map { ", directory: \($0)" } ?? ""
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents: [{name: A, project: 7, connection: {process: {command: [a]\(directory)}}}]
      """)
    guard case .process(let program) = try await workspace.agents(ListFilter())[0].connection?.endpoint else {
      Issue.record("no program")
      return
    }
    #expect(program.directory == absolute)
  }
}
