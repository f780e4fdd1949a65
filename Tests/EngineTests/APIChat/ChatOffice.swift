import Evaluation

@testable import Engine

/// An engine whose agents have no connection: clients speak for them.
struct ChatOffice {
  let scratch: ScratchWorkspace
  let time = ManualTimekeeper()
  let engine: EmbeddedEngine

  /// Evaluator 1 opens and hangs up on a goodbye, 2 waits for the agent, 3 has a limit of its own, 4 has an agent that a
  /// program stands for, 5 speaks into a silence, 6 pauses between its words.
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    agents:
    - {id: 42, name: Desk, project: 7}
    - {id: 43, name: Program, project: 7, connection: {process: {command: ["true"]}, limits: {turn: 1s, silence: 1s}}}
    evaluators:
    - {id: 1, name: Talks, project: 7, agent: 42, checks: [{calls: book, arguments: {day: Tuesday}}], conditional_actions: {
        role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: "Hello, I'd like to book.", fixed_message: true},
        {id: 1, condition: contains "which day", action: "Tuesday.", fixed_message: true},
        {id: 2, condition: contains "booked", action: "Thank you, goodbye. <endcall/>", fixed_message: true}]}}
    - {id: 2, name: Waits, project: 7, agent: 42, conditional_actions: &waits {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: "", fixed_message: true},
        {id: 1, condition: contains "hello", action: "Hi.", fixed_message: true}]}}
    - {id: 3, name: Short, project: 7, agent: 42, max_duration: 30, conditional_actions: *waits}
    - {id: 4, name: Called, project: 7, agent: 43, conditional_actions: *waits}
    - {id: 5, name: Impatient, project: 7, agent: 42, conditional_actions: {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: "", fixed_message: true},
        {id: 1, condition: silence, match: {silence: 5s}, action: "Is anybody there?", fixed_message: true}]}}
    - {id: 6, name: Slow, project: 7, agent: 42, conditional_actions: {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: 'Well. <hold time="2s"/> Hello.', fixed_message: true},
        {id: 1, condition: contains "hello", action: "Hi.", fixed_message: true}]}}
    """

  init(holdsChats: Bool = true, owner: Owner = .current) async throws {
    scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(Self.clinic)
    engine = try await Self.engine(workspace, time, holdsChats, owner)
  }

  /// One more engine on the same workspace, as another process would have it.
  private init(_ office: ChatOffice, holdsChats: Bool, owner: Owner) async throws {
    scratch = office.scratch
    engine = try await Self.engine(try await scratch.open(), time, holdsChats, owner)
  }

  func neighbour(holdsChats: Bool = true, owner: Owner = .current) async throws -> ChatOffice {
    try await ChatOffice(self, holdsChats: holdsChats, owner: owner)
  }

  private static func engine(
    _ workspace: Workspace, _ time: ManualTimekeeper, _ holdsChats: Bool, _ owner: Owner
  ) async throws -> EmbeddedEngine {
    try await EmbeddedEngine(workspace, owner: owner, timekeeper: time, holdsChats: holdsChats) { _ in
      NobodyThere()
    }
  }

  /// Launches evaluators as API chats.
  @discardableResult
  func launch(
    _ evaluators: [Int], times: Int = 1, timeout: Duration? = nil, concurrency: Int? = nil
  ) async throws -> RunResult {
    var request = RunRequest()
    request.selection = .evaluators(evaluators)
    request.chat = APIChat(timeout: timeout)
    request.frequency = times
    request.concurrency = concurrency
    return try await engine.run(request)
  }

  /// Launches one evaluator; the run, once the caller has opened.
  func begin(_ evaluator: Int, timeout: Duration? = nil) async throws -> Int {
    let run = try await launch([evaluator], timeout: timeout).runs[0].id
    _ = try await answer(0, run)
    return run
  }

  /// A turn, once it is more than generated.
  func answer(_ turn: Int, _ run: Int) async throws -> ChatTurn {
    while true {
      let turn = try await engine.chatTurn(turn, ofRun: run)
      if turn.status != .generating { return turn }
      await Task.yield()
    }
  }

  /// Says something for the agent, and waits for the caller's answer.
  func say(_ words: String, _ run: Int) async throws -> ChatTurn {
    let turn = try await engine.say(["content": .string(words)], inRun: run)
    return try await answer(turn.number, run)
  }
}

/// An agent that can't be called.
private struct NobodyThere: AgentConnector {
  func connect(_ call: CallContext) async throws(ConnectionFault) -> any AgentConnection { throw .refused("nobody") }
}
