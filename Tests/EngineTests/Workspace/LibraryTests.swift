import Evaluation
import GRDB
import Testing

@testable import Engine

/// What a server needs of the workspace: keys, changes of definitions, and results that stay their project's.
@Suite struct LibraryTests {
  private static let two = """
    workspace: 1
    projects: [{id: 1, name: A}, {id: 2, name: B}]
    agents: [{id: 1, name: X, project: 1}, {id: 2, name: Y, project: 2}]
    evaluators:
      - {id: 11, name: One, project: 1, agent: 1, folder: Ä.b, instructions: talk}
      - {id: 12, name: Two, project: 1, folder: Ä.bc, instructions: talk}
      - {id: 21, name: Three, project: 2, folder: Ä.b, instructions: talk}
    """

  private func run(of evaluator: Int) -> Run {
    Run(
      id: 0, result: 0, evaluator: evaluator, evaluatorName: "", attempt: 1, status: .pending,
      createdAt: Timestamp(microseconds: 0))
  }

  @Test func anOlderWorkspacesResultsGetTheirProject() async throws {
    let scratch = try ScratchWorkspace()
    let old = try DatabaseQueue(path: scratch.path)
    try WorkspaceSchema.migrator.migrate(old, upTo: "4")
    try await old.write { db in
      try db.execute(
        sql: """
          INSERT INTO projects VALUES (1, NULL, 'A', '{}'), (2, NULL, 'B', '{}');
          INSERT INTO evaluators (id, name, definition, project) VALUES (11, '', '{}', 1), (21, '', '{}', 2);
          INSERT INTO results (id, run_as_text, request, channel, created_at)
            VALUES (1, 1, '{}', 'auto', 0), (2, 1, '{}', 'auto', 0), (3, 1, '{}', 'auto', 0);
          INSERT INTO runs (result, evaluator, evaluator_name, attempt, status, created_at)
            VALUES (1, 11, '', 1, 'completed', 0), (2, 21, '', 1, 'completed', 0), (2, 11, '', 1, 'completed', 0),
              (3, 99, '', 1, 'completed', 0);
          """)
    }
    try old.close()
    let projects = try await scratch.open().results(ListFilter()).map(\.project)
    #expect(projects == [nil, nil, 1])
  }

  @Test func aResultsCountsFollowWhatIsRemoved() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    let result = try await workspace.createResult(
      for: RunRequest(), agent: nil, project: 1, runAsText: true, runs: [run(of: 11), run(of: 12)])
    try await workspace.deleteRuns([result.runs[0].id], ofResult: result.id)
    #expect(try await workspace.progress(ofResult: result.id).progress.total == 1)
    // Another result's run is not this one's to remove.
    try await workspace.deleteRuns([result.runs[1].id], ofResult: result.id + 1)
    #expect(try await workspace.result(result.id).runs.count == 1)
  }

  @Test func aProjectKeepsTheResultsOfEvaluatorsThatAreGone() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    let result = try await workspace.createResult(
      for: RunRequest(), agent: nil, project: 1, runAsText: true, runs: [run(of: 11)])
    try await workspace.delete(.evaluator, [11])
    var filter = ListFilter()
    filter.project = 1
    #expect(try await workspace.results(filter).map(\.id) == [result.id])
    #expect(try await workspace.runs(filter).map(\.evaluator) == [11])
    filter.project = 2
    #expect(try await workspace.results(filter).isEmpty)
  }

  @Test func whatIsReferredToStaysWhole() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    for (kind, id, user) in [(DefinitionKind.project, 1, "1 agent"), (.agent, 1, "1 evaluator")] {
      await #expect(throws: BackendError.conflict("\(kind.word) \(id) is used by \(user): delete those first")) {
        try await workspace.delete(kind, [id])
      }
    }
    // All of them or none.
    await #expect(throws: BackendError.unknown(.init(kind: "evaluator", name: "99"))) {
      try await workspace.delete(.evaluator, [11, 99])
    }
    #expect(try await workspace.evaluator(11).name == "One")
  }

  @Test func aFolderMovesAloneWhateverLettersItHas() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    try await workspace.moveFolder("Ä.b", to: "Ö", project: 1)
    #expect(try await workspace.evaluators([11, 12, 21]).map(\.folder) == ["Ö", "Ä.bc", "Ä.b"])
    await #expect(throws: BackendError.conflict("the folder 'Ä' can't stand in itself")) {
      try await workspace.moveFolder("Ä", to: "Ä.x", project: 1)
    }
  }

  @Test func aChangeLeavesWhatItDoesNotName() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    try await workspace.update(.evaluator, 11, ["name": "First", "folder": .null])
    let evaluator = try await workspace.evaluator(11)
    #expect(evaluator.name == "First" && evaluator.folder == nil && evaluator.instructions == "talk")
    #expect(evaluator.agent == 1)
  }

  @Test func keysAreKnownByTheirSecretUntilTheyAreRevoked() async throws {
    let workspace = try await ScratchWorkspace().open()
    try await workspace.importText(Self.two)
    let (key, secret) = try await workspace.createKey(name: "ci", project: 2)
    #expect(try await workspace.key(ofSecret: secret) == key)
    #expect(try await workspace.key(ofSecret: secret.uppercased()) == nil)
    try await workspace.revokeKey(key.id)
    #expect(try await workspace.key(ofSecret: secret) == nil)
    #expect(try await workspace.keys().first?.revokedAt != nil)
    await #expect(throws: BackendError.unknown(.init(kind: "project", name: "9"))) {
      try await workspace.createKey(name: "ci", project: 9)
    }
  }
}
