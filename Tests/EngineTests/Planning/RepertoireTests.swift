import Evaluation
import Testing

@testable import Engine

/// What a plan is made with is shared while the workspace stays the same, and never older than it.
struct RepertoireTests {
  @Test func anotherProcessesImportIsSeenAtOnce() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText("{workspace: 1, projects: [{id: 7, name: Clinic}]}")
    let catalog = Catalog(workspace, ManualTimekeeper())
    let first = try await catalog.repertoire()
    #expect(try await catalog.repertoire() === first)
    let desk = "{workspace: 1, agents: [{id: 42, name: Desk, project: 7, connection: {process: {command: [desk]}}}]}"
    try await scratch.open().importText(desk)
    let second = try await catalog.repertoire()
    #expect(second !== first && second.inventory.agents[42]?.name == "Desk")
  }

  @Test func whoOpensTheCallIsTheChosenAgentsAffair() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents:
      - {id: 42, name: Greets, project: 7, agent_speaks_first: true, connection: {process: {command: [desk]}}}
      - {id: 43, name: Waits, project: 7, agent_speaks_first: false, connection: {process: {command: [desk]}}}
      evaluators:
      - {id: 1, name: One, project: 7, conditional_actions: {role: a caller, conditions: [
          {id: 0, condition: FIRST_MESSAGE, action: Hello., fixed_message: true}]}}
      """)
    let repertoire = try await Repertoire.load(from: workspace)
    for (agent, isFirst) in [(42, true), (43, false), (42, true)] {
      var request = RunRequest()
      (request.selection, request.agent) = (.evaluators([1]), agent)
      let cast = try #require(try await Planner(repertoire: repertoire).plan(request).casts.first)
      #expect(try repertoire.script(of: cast).agentSpeaksFirst == isFirst)
    }
  }
}
