/// What lets a client in: a secret of which only the hash is kept.
package struct AccessKey: Sendable, Hashable {
  package var id: Int
  package var name: String
  /// The only project that it opens; nil opens the whole workspace.
  package var project: Int?
  /// The secret's beginning, by which its owner knows it again.
  package var hint: String
  package var createdAt: Timestamp
  package var revokedAt: Timestamp?

  package init(id: Int, name: String, project: Int?, hint: String, createdAt: Timestamp, revokedAt: Timestamp? = nil) {
    self.id = id
    self.name = name
    self.project = project
    self.hint = hint
    self.createdAt = createdAt
    self.revokedAt = revokedAt
  }
}
