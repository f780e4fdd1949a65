import Evaluation
import NIOPosix
import Testing

@testable import Engine

/// Whole results whose callers ask a server.
@Suite(.timeLimit(.minutes(1))) struct FunctionRunTests {
  private static func workspace(_ agent: String, _ orders: String) -> String {
    """
    workspace: 1
    projects: [{id: 7, name: Shop}]
    agents: [{id: 42, name: Desk, project: 7, connection: {http: {url: "\(agent)"}}}]
    evaluators:
    - id: 1
      name: Asks for an order
      project: 7
      agent: 42
      conditional_actions:
        role: a customer
        functions:
        - name: get_order
          type: rest_api
          config: {method: GET, url: "\(orders)", response_mapping: {number: $.number}}
        conditions:
        - {id: 0, condition: FIRST_MESSAGE, action: Where is my order?, fixed_message: true}
        - id: 1
          condition: The agent asks for the order number
          action: '<noise sound="office"/>It is <spell>{{function.get_order.number}}</spell> <endcall/>'
          fixed_message: true
      checks: [{says: number}]
    """
  }

  @Test func isPlannedHeldKeptAndExplained() async throws {
    let agent = try await FakePost.start { _, request in
      .text(request.body.contains("end_call") ? "" : #"{"content":"What is your order number?"}"#)
    }
    let orders = try await FakePost.start { _, _ in .text(#"{"number":"A12"}"#) }
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(Self.workspace(agent.url, orders.url))
    let engine = try await EmbeddedEngine(workspace, timekeeper: Line.time) {
      Connectors.make(for: $0, group: MultiThreadedEventLoopGroup.singleton, timekeeper: Line.time)
    }
    var request = RunRequest()
    request.selection = .evaluators([1])
    let refusal = "'127.0.0.1' is this machine or in a private network, 'set functions local' allows that"
    #expect(try await engine.plan(request).entries.first?.obstacles == ["function 'get_order': " + refusal])

    request.functionReach = .local
    let entry = try #require(try await engine.plan(request).entries.first)
    #expect(
      entry.notes == [
        "condition 1: without meaning in text: <noise>",
        "function 'get_order' asks 127.0.0.1:\(orders.port) by GET before the call",
      ])
    // The second result has its reach from the first one's request, as it is kept.
    let first = try await engine.follow(result: try await engine.run(request).id, limit: nil) { _ in }
    let again = try await engine.rerun(first.id, onlyFailed: false)
    let result = try await engine.follow(result: again.id, limit: nil) { _ in }
    for run in [first.runs.first, result.runs.first] {
      let run = try await engine.retrieveRun(try #require(run).id)
      #expect(run.verdict == Verdict(.passed))
      #expect(run.transcript.last?.content == "It is A 1 2")
      #expect(run.transcript.first?.why?.functions == ["get_order answered"])
      #expect(run.transcript.last?.why?.unheard == ["<noise>"])
      #expect(run.transcript.last?.why?.text.hasSuffix("; without meaning in text: <noise>") == true)
    }
    #expect(orders.requests.count == 2)
    try await agent.stop()
    try await orders.stop()
  }
}
