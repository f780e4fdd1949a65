/// One line that was typed, with what is known about it.
package struct HistoryEntry: Sendable, Hashable {
  /// What tells a line from all others, also from those of other sessions.
  package struct ID: Sendable, Hashable {
    /// The session's number, drawn at random.
    let session: UInt64
    /// How many lines of the session came before, plus 1.
    let number: Int
  }

  package let id: ID
  package let text: String
  /// When it was entered, in seconds since 1970.
  package let time: Int
  /// The backend at whose prompt it was entered, by its label.
  package let backend: String
  /// Whether what it said could not be done.
  package var failed: Bool
  /// Whether it was entered in this session.
  package let isOwn: Bool
}
