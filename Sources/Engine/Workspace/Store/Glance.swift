import GRDB

/// A connection for looks at single rows, made where they are asked for: the way to a reader's thread and back costs several
/// times what such a look does, and a server takes some for each request.
///
/// A row found by its key takes microseconds, and in a write-ahead log nobody who writes keeps a reader waiting.
struct Glance: Sendable {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.label = "glance"
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Nil where the database can't be looked at this moment.
  func look<Value>(_ body: (Database) throws -> Value) throws -> Value? {
    do { return try queue.unsafeRead(body) } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return nil
    }
  }
}
