import Evaluation
import GRDB

/// The keys of clients. Of each secret only the SHA-256 is kept: with 256 random bits nothing shorter than trying them
/// all leads back, so that no salt and no slow hash are needed.
extension Workspace {
  /// How much of a secret is kept to be read.
  private static let hintLength = 10

  func createKey(name: String, project: Int?) async throws(BackendError) -> (key: AccessKey, secret: String) {
    let secret = Self.newSecret()
    let (hint, createdAt) = (String(secret.prefix(Self.hintLength)), now())
    let id = try await write { db in
      if let project, try Int.fetchOne(db, sql: "SELECT 1 FROM projects WHERE id = ?", arguments: [project]) == nil {
        throw BackendError.unknown(.init(kind: "project", name: String(project)))
      }
      try db.execute(
        sql: "INSERT INTO keys (name, project, hint, hash, created_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, project, hint, SHA256.hash(secret.utf8), createdAt.microseconds])
      return Int(db.lastInsertedRowID)
    }
    return (AccessKey(id: id, name: name, project: project, hint: hint, createdAt: createdAt), secret)
  }

  /// 256 random bits in hexadecimal, behind the word that says whose they are.
  static func newSecret(_ beginning: String = "evsh_") -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<4).map { _ in
      let part = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - part.count) + part
    }
    return beginning + digits.joined()
  }

  func keys() async throws(BackendError) -> [AccessKey] {
    try await read { db in try Row.fetchAll(db, sql: "SELECT * FROM keys ORDER BY id").map(AccessKey.init) }
  }

  func revokeKey(_ id: Int) async throws(BackendError) {
    let now = now().microseconds
    try await write { db in
      try db.execute(
        sql: "UPDATE keys SET revoked_at = ifnull(revoked_at, ?) WHERE id = ?", arguments: [now, id])
      guard db.changesCount > 0 else { throw BackendError.unknown(.init(kind: "key", name: String(id))) }
    }
  }

  func key(ofSecret secret: String) async throws(BackendError) -> AccessKey? {
    let hash = SHA256.hash(secret.utf8)
    return try await readRow { db in
      let request = SQLRequest<Row>(
        literal: "SELECT * FROM keys WHERE hash = \(hash) AND revoked_at IS NULL", cached: true)
      return try Row.fetchOne(db, request).map(AccessKey.init)
    }
  }
}

extension AccessKey {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], project: row["project"], hint: row["hint"],
      createdAt: Timestamp(microseconds: row["created_at"]),
      revokedAt: (row["revoked_at"] as Int?).map(Timestamp.init))
  }
}
