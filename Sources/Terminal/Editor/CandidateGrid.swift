import Language
import Shell

/// Candidates in columns, a page at a time: what is inserted, and what it is beside it.
struct CandidateGrid {
  private let candidates: [Candidate]
  private let note: String?
  private let columns: Int
  private let isColoured: Bool
  private let labelWidth: Int
  private let detailWidth: Int
  /// Candidates side by side.
  private let across: Int
  /// Rows of candidates on a page.
  private let height: Int

  private static let gap = "   "
  private static let longestDetail = 44

  /// For so many columns, and at most so many rows with the note.
  init(_ completion: Completion, columns: Int, rows: Int, isColoured: Bool) {
    candidates = completion.candidates
    note = completion.note
    self.columns = columns
    self.isColoured = isColoured
    let labels = candidates.reduce(0) { max($0, $1.label.displayWidth) }
    labelWidth = min(labels, max(columns - 4, 1))
    let details = candidates.reduce(0) { max($0, $1.detail.displayWidth) }
    let room = max(0, columns - labelWidth - 2)
    let narrow = min(details, Self.longestDetail, room)
    let cell = labelWidth + (narrow > 0 ? 2 + narrow : 0)
    across = max(1, (columns + Self.gap.count) / (cell + Self.gap.count))
    detailWidth = across == 1 ? min(details, room) : narrow
    height = max(1, min(rows - 1, (candidates.count + across - 1) / across))
  }

  /// How many candidates there are on a page.
  var page: Int { across * height }
  /// How far the candidate to the right is.
  var stride: Int { height }

  /// The page with the selected candidate, or the first.
  func rows(selected: Int?) -> [Row] {
    let start = (selected ?? 0) / page * page
    let shown = candidates[start..<min(start + page, candidates.count)]
    let used = min(height, shown.count)
    let rows = (0..<used).map { line in
      let places = Swift.stride(from: start + line, to: shown.endIndex, by: height)
      let cells = places.map { cell($0, isSelected: $0 == selected) }
      return Row(Array(cells.joined(separator: [Piece(Self.gap)])), columns: columns, isColoured: isColoured)
    }
    return rows + footer(shown.startIndex, shown.endIndex)
  }

  private func cell(_ index: Int, isSelected: Bool) -> [Piece] {
    let candidate = candidates[index]
    let mark = isSelected && !isColoured ? ">" : ""
    let label = (mark + candidate.label).fitted(to: labelWidth)
    let detail = detailWidth > 0 ? "  " + candidate.detail.fitted(to: detailWidth) : ""
    if isSelected { return [Piece(label + detail, .selected)] }
    return [Piece(label), Piece(detail, .faint)]
  }

  private func footer(_ start: Int, _ end: Int) -> [Row] {
    let pages = candidates.count > page ? "\(start + 1)–\(end) of \(candidates.count), Tab and PageDown go on" : nil
    let text = [pages, note].compactMap(\.self).joined(separator: "; ")
    return text.isEmpty ? [] : [Row([Piece(text, .faint)], columns: columns, isColoured: isColoured)]
  }
}

extension String {
  /// Cut, or filled up, to so many columns.
  fileprivate func fitted(to width: Int) -> String {
    let text = printable
    let missing = width - text.displayWidth
    if missing >= 0 { return text + String(repeating: " ", count: missing) }
    var left = width - 1
    let head = text.prefix {
      left -= $0.displayWidth
      return left >= 0
    }
    return head + "…" + String(repeating: " ", count: max(0, width - 1 - head.displayWidth))
  }
}
