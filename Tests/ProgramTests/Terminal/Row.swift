/// A row of a screen.
struct Row: Equatable, Sendable {
  var cells: [Cell]
  /// Whether the text flowed over into the next row, with no line feed between.
  var isWrapped = false

  init(columns: Int, _ blank: Cell = .blank) { cells = Array(repeating: blank, count: columns) }

  init(_ cells: some Sequence<Cell>, columns: Int, isWrapped: Bool = false) {
    self.cells = Array(cells)
    self.cells.append(contentsOf: repeatElement(.blank, count: max(0, columns - self.cells.count)))
    self.isWrapped = isWrapped
  }

  /// Its text without the blanks at its end.
  var text: String {
    let end = cells.lastIndex { $0.text != " " && $0 != .gap }.map { $0 + 1 } ?? 0
    return cells[..<end].lazy.map(\.text).joined()
  }

  /// How many columns are used: those up to the last that isn't blank.
  var used: Int { (cells.lastIndex { $0 != .blank } ?? -1) + 1 }

  /// Writes a character over what is there; half of a wide character doesn't stay.
  mutating func put(_ cell: Cell, at column: Int) {
    if cell.width == 2 || cells[column].width != 1 { clearHalves(from: column, to: column + cell.width) }
    cells[column] = cell
    if cell.width == 2 { cells[column + 1] = .rightHalf(cell.style) }
  }

  mutating func fill(_ range: Range<Int>, _ blank: Cell) {
    guard !range.isEmpty else { return }
    clearHalves(from: range.lowerBound, to: range.upperBound)
    for column in range { cells[column] = blank }
    if range.upperBound == cells.count { isWrapped = false }
  }

  mutating func insert(_ count: Int, at column: Int, _ blank: Cell) {
    clearHalves(from: column, to: cells.count - count)
    cells.removeLast(count)
    cells.insert(contentsOf: repeatElement(blank, count: count), at: column)
    isWrapped = false
  }

  mutating func delete(_ count: Int, at column: Int, _ blank: Cell) {
    clearHalves(from: column, to: column + count)
    cells.removeSubrange(column..<column + count)
    cells.append(contentsOf: repeatElement(blank, count: count))
    isWrapped = false
  }

  /// Cuts it, or adds blanks.
  mutating func cut(to columns: Int) {
    if columns < cells.count { clearHalves(from: columns, to: cells.count) }
    self = Row(cells.prefix(columns), columns: columns)
  }

  /// Blanks wide characters that lie across either edge.
  private mutating func clearHalves(from start: Int, to end: Int) {
    for edge in [start, end] where cells.indices.contains(edge) && cells[edge].width == 0 {
      cells[edge - 1] = Cell(text: " ", width: 1, style: cells[edge - 1].style)
      cells[edge] = Cell(text: " ", width: 1, style: cells[edge].style)
    }
  }
}
