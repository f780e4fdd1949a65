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
}
