import Evaluation
import FoundationEssentials
import GRDB
import Testing

@testable import Engine

/// The workspace's file: how it is made, shared and refused.
struct WorkspaceStoreTests {
  private static let clinic = "workspace: 1\nprojects: [{name: Clinic}]"

  private static func failure(_ path: String) async -> BackendError? {
    do {
      _ = try await Workspace.open(path) { Timestamp(microseconds: 0) }
      return nil
    } catch {
      return error
    }
  }

  private static func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func itIsMadeForItsOwnerOnly() async throws {
    let scratch = try ScratchWorkspace()
    let path = scratch.folder + "/new/folder/w.db"
    let workspace = try await Workspace.open(path) { Timestamp(microseconds: 0) }
    try await workspace.importText(Self.clinic)
    #expect(try Self.permissions(path) == 0o600)
    #expect(try Self.permissions(path + "-wal") == 0o600)
    #expect(try Self.permissions(scratch.folder + "/new/folder") == 0o700)
    #expect(try Self.permissions(scratch.folder + "/new") == 0o700)
  }

  @Test func whatIsNoWorkspaceIsRefused() async throws {
    let scratch = try ScratchWorkspace()
    let text = scratch.folder + "/notes.txt"
    try Data(String(repeating: "Dear diary, ", count: 200).utf8).write(to: URL(filePath: text))
    #expect(await Self.failure(text) == .storage("'\(text)' is no workspace: it is not a database"))
    #expect(try String(contentsOf: URL(filePath: text), encoding: .utf8).hasPrefix("Dear diary"))

    let other = scratch.folder + "/other.db"
    try await DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE bookmarks (url TEXT)") }
    #expect(await Self.failure(other) == .storage("'\(other)' is no workspace: it is another program's database"))

    let folder = scratch.folder
    #expect(await Self.failure(folder) == .storage("the workspace '\(folder)' can't be opened"))
    let below = text + "/w.db"
    #expect(await Self.failure(below) == .storage("the workspace '\(below)' can't be made there"))
    let far = text + "/a/w.db"
    #expect(await Self.failure(far) == .storage("the folder '\(text)/a' for the workspace can't be made"))
  }

  @Test func newerWorkspacesAreRefused() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    let message = "the workspace '\(scratch.path)' was made by a newer evsh: update evsh"
    #expect(await Self.failure(scratch.path) == .storage(message))
  }

  @Test func olderWorkspacesAreBroughtUpToDate() async throws {
    let scratch = try ScratchWorkspace()
    let old = try DatabaseQueue(path: scratch.path)
    try WorkspaceSchema.migrator.migrate(old, upTo: "1")
    try await old.write { db in
      try db.execute(
        sql: """
          INSERT INTO results (run_as_text, request, channel, created_at) VALUES (1, '{}', 'text', 0);
          INSERT INTO runs (result, evaluator, evaluator_name, attempt, status, outcome, created_at)
            VALUES (1, 11, 'Books', 1, 'completed', 'passed', 0);
          """)
    }
    try old.close()
    let run = try await scratch.open().run(1)
    #expect(run.evaluatorName == "Books" && run.verdict == Verdict(.passed) && run.metrics.isEmpty)
  }

  @Test func aLaunchKeyIsGivenOnce() async throws {
    let workspace = try await ScratchWorkspace().open()
    let launch =
      "INSERT INTO results (run_as_text, request, channel, created_at, launch_key) VALUES (1, '{}', 'text', 0, ?)"
    try await workspace.write { db in
      for key in ["a", "b", nil, nil] { try db.execute(sql: launch, arguments: [key]) }
    }
    await #expect(throws: BackendError.self) {
      try await workspace.write { try $0.execute(sql: launch, arguments: ["a"]) }
    }
    #expect(try await workspace.results(ListFilter()).count == 4)
  }

  @Test func twoProcessesShareIt() async throws {
    let scratch = try ScratchWorkspace()
    async let first = scratch.open()
    async let second = scratch.open()
    let (left, right) = try await (first, second)
    let before = try await right.generation()
    try await left.importText(Self.clinic)
    #expect(try await right.projects().map(\.name) == ["Clinic"])
    #expect(try await right.generation() == before + 1)
    try await right.importText(Self.clinic)
    #expect(try await left.generation() == before + 1)
    await withTaskGroup { group in
      for number in 0..<20 {
        let workspace = number.isMultiple(of: 2) ? left : right
        group.addTask { _ = try? await workspace.importText("workspace: 1\nprojects: [{name: P\(number)}]") }
      }
    }
    #expect(try await left.projects().count == 21)
  }

  @Test func manyProcessesMayMakeIt() async throws {
    for _ in 0..<30 {
      let scratch = try ScratchWorkspace()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<6 { group.addTask { _ = try await scratch.open().projects() } }
        try await group.waitForAll()
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
      #expect(files.allSatisfy { ["workspace.db", "workspace.db-wal", "workspace.db-shm"].contains($0) })
    }
  }

  @Test func idsAreNeverGivenTwice() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText("workspace: 1\nprojects: [{id: 5, name: A}, {name: B}]")
    #expect(try await workspace.projects().map(\.id) == [5, 6])
    try await workspace.write { try $0.execute(sql: "DELETE FROM projects") }
    try await workspace.importText("workspace: 1\nprojects: [{name: C}]")
    #expect(try await workspace.projects().map(\.id) == [7])
  }

  @Test func whatIsBegunIsFinished() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      try await workspace.importText(Self.clinic)
    }
    task.cancel()
    try await task.value
    #expect(try await workspace.projects().count == 1)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, "the disk is full: the workspace 'w.db' can't grow"),
    (.SQLITE_READONLY, "the workspace 'w.db' can't be written: it is read-only"),
    (.SQLITE_READONLY_DBMOVED, "the workspace 'w.db' can't be written: it is read-only"),
    (.SQLITE_BUSY, "the workspace 'w.db' is locked by another process"),
    (.SQLITE_CORRUPT, "the workspace 'w.db' is damaged: make a new one and import its export, or a backup"),
    (.SQLITE_IOERR, "the workspace 'w.db' can't be read or written: the disk failed"),
    (.SQLITE_PERM, "the workspace 'w.db' can't be used: permission denied"),
    (.SQLITE_ERROR, "the workspace 'w.db' can't be used: no such table"),
  ])
  func failures(_ code: ResultCode, _ message: String) {
    let error = DatabaseError(resultCode: code, message: "no such table")
    #expect(StorageFailure.describe(error, "w.db") == .storage(message))
  }

  @Test func aReadOnlyWorkspaceSaysSo() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    await #expect(throws: BackendError.storage("the workspace '\(scratch.path)' can't be written: it is read-only")) {
      try await workspace.read { try $0.execute(sql: "DELETE FROM projects") }
    }
  }

  @Test func damagedRowsAreNamed() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(Self.clinic)
    try await workspace.write { try $0.execute(sql: "UPDATE projects SET definition = '{\"name\": 5}'") }
    await #expect(
      throws: BackendError.storage("the workspace's project 1 is damaged: name expected text, found a number")
    ) { try await workspace.projects() }
  }
}
