import Evaluation
import GRDB

/// Links that let whoever has one read a single result. Of their tokens only the SHA-256 is kept, as of keys.
extension Workspace {
  /// Makes a token for a result; it is told here, and never again.
  func share(result: Int, until end: Timestamp?) async throws(BackendError) -> String {
    let (token, now) = (Self.newSecret("evsh_share_"), now())
    try await write { db in
      guard try Int.fetchOne(db, sql: "SELECT 1 FROM results WHERE id = ?", arguments: [result]) != nil else {
        throw ResultRow.unknown(result)
      }
      try db.execute(sql: "DELETE FROM shares WHERE expires_at <= ?", arguments: [now.microseconds])
      try db.execute(
        sql: "INSERT INTO shares (result, hash, created_at, expires_at) VALUES (?, ?, ?, ?)",
        arguments: [result, SHA256.hash(token.utf8), now.microseconds, end?.microseconds])
    }
    return token
  }

  /// The result that a token opens; nil where it opens none, or none any more.
  func sharedResult(ofToken token: String) async throws(BackendError) -> Int? {
    let (hash, now) = (SHA256.hash(token.utf8), now().microseconds)
    return try await read { db in
      let request = SQLRequest<Int>(
        literal: "SELECT result FROM shares WHERE hash = \(hash) AND (expires_at IS NULL OR expires_at > \(now))",
        cached: true)
      return try Int.fetchOne(db, request)
    }
  }
}
