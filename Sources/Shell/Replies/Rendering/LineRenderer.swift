/// Writes a line of styled cells: one line, or several where a terminal is too narrow.
struct LineRenderer {
  let colour: Bool
  /// The terminal's columns; nil in a pipe.
  let width: Int?

  /// The line; what goes on below is indented, by half the width at most.
  func text(_ cells: [Cell], indent: Int) -> String {
    let printable = cells.map { Cell($0.text.printableLines, $0.style) }
    let lines = width.map { LineWrapping.lines(of: printable, columns: $0, indent: min(indent, $0 / 2)) } ?? [printable]
    return lines.map { $0.map { $0.style.apply(to: $0.text, colour: colour) }.joined() }.joined(separator: "\n")
  }
}
