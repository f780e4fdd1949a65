import Evaluation
import GRDB

/// The embedded engine's database: one file with everything there is, and every result.
///
/// Several processes may use one file. Nothing here blocks the tasks' threads: statements run on queues of their own,
/// and what has been begun is finished even where the caller's task is cancelled, so that no result is lost.
struct Workspace: Sendable {
  /// How long to wait for another process that writes.
  private static let patience = 10.0

  /// How many read at the same time in a server. Each reads the schema when it begins, which a command needn't do again.
  private static let mostReaders = 4

  /// The file, as the user named it.
  let path: String
  /// Today's time, for results and leases.
  let now: @Sendable () -> Timestamp
  private let pool: any DatabaseWriter
  /// Only a server has one.
  private var glance: Glance?

  /// Opens the file, and makes it where there is none; `serves` where many will ask at the same time.
  static func open(
    _ path: String, serves: Bool = false, now: @escaping @Sendable () -> Timestamp
  ) async throws(BackendError) -> Workspace {
    let opening = Task {
      try WorkspaceFile.prepare(path, fill: fill)
      return (try connect(path, readers: serves ? mostReaders : 1), serves ? try Glance(path) : nil)
    }
    do {
      let (pool, glance) = try await opening.value
      return Workspace(path: path, now: now, pool: pool, glance: glance)
    } catch {
      throw StorageFailure.describe(error, path)
    }
  }

  /// A workspace in memory with the definitions of this one, and no results: to try on what a script would do.
  func scratch() async throws(BackendError) -> Workspace {
    let (path, pool) = (path, pool)
    let copying = Task {
      let copy = try DatabaseQueue()
      if let memory = pool as? DatabaseQueue {
        // Nothing was ever launched there.
        try memory.backup(to: copy)
        return copy
      }
      try WorkspaceSchema.update(copy, path)
      try copy.inDatabase { db in
        try db.execute(sql: "ATTACH DATABASE ? AS original", arguments: [path])
        try WorkspaceSchema.copyDefinitions(db, from: "original")
        try db.execute(sql: "DETACH DATABASE original")
      }
      return copy
    }
    do { return Workspace(path: path, now: now, pool: try await copying.value) } catch {
      throw StorageFailure.describe(error, path)
    }
  }

  /// An empty workspace in memory.
  static func empty(now: @escaping @Sendable () -> Timestamp) throws(BackendError) -> Workspace {
    do {
      let queue = try DatabaseQueue()
      try WorkspaceSchema.update(queue, "memory")
      return Workspace(path: "memory", now: now, pool: queue)
    } catch {
      throw StorageFailure.describe(error, "memory")
    }
  }

  private static func connect(_ path: String, readers: Int) throws -> DatabasePool {
    var configuration = configuration
    configuration.maximumReaderCount = readers
    let pool = try DatabasePool(path: path, configuration: configuration)
    try WorkspaceSchema.update(pool, path)
    return pool
  }

  /// Makes the database in a file that nobody else has. A pool would leave its log beside it when it is closed.
  private static func fill(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try WorkspaceSchema.update(queue, path)
    try queue.close()
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "workspace"
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(patience)
    return configuration
  }

  /// Reads from one state of the database.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BackendError) -> Value {
    do {
      return try await pool.read(body)
    } catch {
      throw StorageFailure.describe(error, path)
    }
  }

  /// Reads a row that is found by its key.
  func readRow<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BackendError) -> Value {
    do {
      if let value = try glance?.look(body) { return value }
    } catch {
      throw StorageFailure.describe(error, path)
    }
    return try await read(body)
  }

  /// Reads and writes; all of it or, where anything throws, nothing.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BackendError) -> Value {
    do {
      return try await Task { try await pool.write(body) }.value
    } catch {
      throw StorageFailure.describe(error, path)
    }
  }

  /// A number that grows whenever an import changed a definition, by whatever process: for caches to know they are old.
  func generation() async throws(BackendError) -> Int {
    try await readRow { db in
      try Int.fetchOne(db, SQLRequest(sql: "SELECT generation FROM workspace", cached: true)) ?? 0
    }
  }

  /// Something comes whenever this process may have changed a table.
  func changes(of table: String) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let observation = DatabaseRegionObservation(tracking: Table(table)).start(in: pool) { _ in
        continuation.finish()
      } onChange: { _ in
        continuation.yield()
      }
      continuation.onTermination = { _ in observation.cancel() }
    }
  }
}
