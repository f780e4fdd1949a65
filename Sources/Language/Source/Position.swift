/// Where an offset lies for a person who reads the text: line and column, both from 1, columns counted in characters.
package struct Position: Hashable, Sendable {
  package let line: Int
  package let column: Int

  /// The place in column `column` of line `line`.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
