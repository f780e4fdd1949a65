import Evaluation
import Foundation
import Testing

/// evsh is killed, again and again, while it holds a result's runs: what has ended stays so, and is never held again.
@Suite(.timeLimit(.minutes(5)))
struct KillTests {
  private static let runs = 500
  private static let kills = 50

  private static func workspace(_ url: String) -> String {
    """
    workspace: 1
    projects: [{id: 1, name: Tests}]
    agents: [{id: 1, name: Drill, project: 1, connection: {websocket: {url: "\(url)"}}}]
    evaluators:
      - name: Is answered
        project: 1
        agent: 1
        conditional_actions:
          role: a caller
          conditions:
            - {id: 0, condition: FIRST_MESSAGE, action: Hello., type: standard, fixed_message: true}
            - {id: 1, condition: contains "answer 1", action: Goodbye. <endcall/>, type: standard, fixed_message: true}
        checks: [{says: answer 1}]
    """
  }

  @Test func nothingThatEndedIsLostOrHeldAgain() async throws {
    let evsh = try Evsh()
    let agent = try evsh.start(
      ["drill", "--log", "--think", "20ms"], executable: Evsh.built.appending(path: "evsh-sample-agent"))
    let listening = try #require(await agent.outputLine { $0.hasPrefix("listening on ") })
    try evsh.file("drill.yaml", Self.workspace(String(listening.dropFirst("listening on ".count))))
    let launch = "import drill.yaml; select all project 1; concurrency 4; run x\(Self.runs) watch"

    var generator = SplitMix(seed: 500)
    var ended: [Int: JSONValue] = [:]
    var ends: [(ended: Set<Int>, calls: Int)] = []
    for kill in 0..<Self.kills {
      let started = try evsh.start(["-c", kill == 0 ? launch : "watch 1"])
      // Sometimes before it has done anything at all.
      let more = Int.random(in: kill == 0 ? 1...5 : 0...5, using: &generator)
      let wanted = Self.calls(agent).count + more
      if more > 0 { #expect(await agent.outputLine { $0.hasPrefix("call \(wanted) ") } != nil) }
      started.signal(SIGKILL)
      #expect(await started.end().code == 128 + SIGKILL)
      let now = try await Self.ended(evsh)
      for (id, run) in ended { #expect(now[id] == run) }
      ended = now
      ends.append((Set(ended.keys), Self.calls(agent).count))
    }
    #expect(!ended.isEmpty && ended.count < Self.runs)

    #expect(try await evsh.run("-c", "watch 1; report json report.json").code == 0)
    let calls = Self.calls(agent)
    for (ended, count) in ends { #expect(ended.isDisjoint(with: calls.dropFirst(count))) }
    try Self.checkReport(String(contentsOf: evsh.folder.appending(path: "report.json"), encoding: .utf8))
    agent.closeInput()
    #expect(await agent.end().code == 0)
  }

  @Test func severalEvshShareAWorkspace() async throws {
    let evsh = try Evsh()
    let workspace = try evsh.file("fifty.yaml", Workspaces.fifty)
    #expect(try await evsh.run("-c", "import \(workspace)").code == 0)
    try await withThrowingTaskGroup { group in
      for _ in 1...3 {
        group.addTask { try await evsh.run("-c", "select evaluators 1002 1003; run x10 watch; expect runs == 20") }
      }
      for try await ended in group { #expect(ended.code == 0, "\(ended.messages)") }
    }
    let shown = try await evsh.run("--json", "-c", "list runs outcome passed")
    #expect(try JSONParser.parse(shown.output).value["runs"]?.array?.count == 60, "\(shown.output.prefix(300))")
  }

  /// The runs that the agent was called by, in their order.
  private static func calls(_ agent: Started) -> [Int] {
    agent.outputSoFar.split(separator: "\n").filter { $0.hasPrefix("call ") }
      .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
  }

  /// The runs that have ended, by id; all the others wait.
  private static func ended(_ evsh: Evsh) async throws -> [Int: JSONValue] {
    let shown = try await evsh.run("--json", "-c", "show result 1")
    let runs = try JSONParser.parse(shown.output).value["runs"]?.array ?? []
    let ended = runs.filter { $0["status"] == "completed" && $0["outcome"] == "passed" }
    #expect(runs.count == Self.runs && runs.count { $0["status"] == "pending" } == runs.count - ended.count)
    return Dictionary(uniqueKeysWithValues: ended.compactMap { run in run["id"]?.integer.map { ($0, run) } })
  }

  /// Every run has its conversation, whole.
  private static func checkReport(_ text: String) throws {
    let runs = try JSONParser.parse(text).value["results"]?.array?.first?["runs"]?.array ?? []
    #expect(runs.count == Self.runs)
    for run in runs {
      #expect(
        run["transcript_object"]?.array?.compactMap { $0["content"]?.string }
          == ["Hello.", "This is answer 1.", "Goodbye."])
    }
  }
}
