/// Rows under a header.
package struct Table: Sendable, Hashable {
  /// A column: its header, and how its cells stand.
  package struct Column: Sendable, Hashable {
    package let title: String
    package let isRight: Bool

    init(_ title: String, isRight: Bool = false) {
      self.title = title
      self.isRight = isRight
    }
  }

  package let columns: [Column]
  package var rows: [[Cell]]

  init(_ columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}
