/// The line of a source that a span starts on, made fit for a terminal, and where the carets go under it.
struct SourceExcerpt {
  /// The line: tabs expanded, control characters escaped, cut around the span where it is too long.
  let text: String
  /// The spaces before the carets.
  let indent: String
  /// At least one.
  let carets: String

  /// A character as it is shown.
  private struct Cell {
    let text: String
    /// In columns, from the start of the line.
    let columns: Range<Int>
    let span: Span
  }

  /// Shows the line within `columns`, or a few more where that is absurdly little.
  init(of span: Span, in source: Source, columns: Int) {
    let line = source.span(ofLine: source.position(of: span.lower).line)
    let cells = Self.cells(of: line, in: source)
    let marked = Self.marked(span, among: cells)
    let window = Self.window(around: marked, of: cells.last?.columns.upperBound ?? 0, columns: max(columns, 20))
    let shown = cells.filter { window.contains($0.columns) }
    let isCutBefore = (shown.first ?? cells.first)?.columns.lowerBound ?? 0 > 0
    let isCutAfter = shown.count < cells.count && shown.last?.span != cells.last?.span
    let start = (shown.first?.columns.lowerBound ?? 0) - (isCutBefore ? 1 : 0)
    text = (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
    indent = String(repeating: " ", count: max(0, marked.lowerBound - start))
    let end = min(marked.upperBound, window.upperBound)
    carets = String(repeating: "^", count: max(1, end - marked.lowerBound))
  }

  private static func cells(of line: Span, in source: Source) -> [Cell] {
    var cells: [Cell] = []
    var offset = line.lower
    var column = 0
    for character in source.text(in: line) {
      let text = character == "\t" ? String(repeating: " ", count: 4 - column % 4) : String(character).printable
      let columns = column..<(column + text.displayWidth)
      let span = Span(offset, offset + character.utf8.count)
      cells.append(Cell(text: text, columns: columns, span: span))
      (offset, column) = (span.upper, columns.upperBound)
    }
    return cells
  }

  /// The columns of the characters that the span touches; none, but in the right place, for one that touches none.
  private static func marked(_ span: Span, among cells: [Cell]) -> Range<Int> {
    let end = cells.last?.columns.upperBound ?? 0
    let lower = cells.first { $0.span.upper > span.lower }?.columns.lowerBound ?? end
    let upper = cells.last { $0.span.lower < span.upper }?.columns.upperBound ?? lower
    return lower..<max(lower, upper)
  }

  /// The columns of the line to show: all where they fit, otherwise from a little before the mark.
  private static func window(around marked: Range<Int>, of length: Int, columns: Int) -> Range<Int> {
    guard length > columns else { return 0..<length }
    let room = columns - 2
    let context = max(room / 4, room - marked.count - 1)
    let lower = min(max(0, marked.lowerBound - context / 2), length - room)
    return lower..<(lower + room)
  }
}
