/// A styled piece of text: a cell of a table, or a part of a line.
package struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// A number, or a dash where there is none.
  static func number(_ number: Int?) -> Cell { number.map { Cell(String($0)) } ?? Cell("–", .faint) }

  /// A text, or a dash where there is none.
  static func text(_ text: String?) -> Cell { text.map { Cell($0) } ?? Cell("–", .faint) }
}
