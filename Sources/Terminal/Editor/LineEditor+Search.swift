import Language

/// Ctrl-R: a search through the history, with a list of what is found. Enter takes the line, to be looked at or changed
/// before it runs; Escape goes back.
extension LineEditor {
  func search() {
    let (text, cursor) = line
    var search = HistorySearch(reading.history, backend: reading.backend)
    var query = ""
    var selected = 0
    while let key = nextKey({ self.content(search, query, selected) }) {
      let count = search.matches.count
      switch key {
      case .control("r"), .up: selected = min(selected + 1, max(count - 1, 0))
      case .control("s"), .down: selected = max(selected - 1, 0)
      case .pageUp: selected = min(selected + searchRows, max(count - 1, 0))
      case .pageDown: selected = max(selected - searchRows, 0)
      case .escape, .control("c"), .control("g"): return replace(text, cursor: cursor)
      case .enter, .tab, .right, .control("f"):
        if selected < count { replace(search.matches[selected].text) }
        return
      case .backspace, .control("h"): change(&query, &search, &selected) { _ = $0.popLast() }
      case .control("u"): change(&query, &search, &selected) { $0 = "" }
      case .paste(let pasted):
        change(&query, &search, &selected) { $0 += pasted.split(whereSeparator: \.isNewline).joined(separator: " ") }
      case .scalar(let scalar) where scalar.value >= 0x20:
        change(&query, &search, &selected) { $0.unicodeScalars.append(scalar) }
      default:
        if selected < count { replace(search.matches[selected].text) }
        return reader.giveBack(key)
      }
    }
  }

  private func change(
    _ query: inout String, _ search: inout HistorySearch, _ selected: inout Int, _ edit: (inout String) -> Void
  ) {
    edit(&query)
    selected = 0
    search.search(query)
  }

  private var searchRows: Int { max(1, min(10, canvas.size.rows - 3)) }

  private func content(_ search: HistorySearch, _ query: String, _ selected: Int) -> Layout.Content {
    let first = max(0, selected - searchRows + 1)
    let matches = search.matches.dropFirst(first).prefix(searchRows)
    let rows = zip(matches.indices, matches).map { index, match in row(match, isSelected: index == selected) }
    let help = search.matches.isEmpty ? "nothing found; Esc goes back" : "Enter takes it, Ctrl-R older, Esc goes back"
    return Layout.Content(
      prompt: [Piece("history", .strong), Piece(" › ")], text: query, cursor: query.utf8.count,
      below: rows + [Row([Piece(help, .faint)], columns: canvas.size.columns, isColoured: reading.isColoured)])
  }

  private func row(_ match: HistoryMatch, isSelected: Bool) -> Row {
    let mark = match.entry.failed ? "✗ " : "  "
    let other = match.isOfOtherBackend ? "  (\(match.entry.backend))" : ""
    let text = match.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "↵")
    let pieces = [
      Piece((isSelected ? "› " : "  ") + mark), Piece(text, isSelected ? .selected : .plain), Piece(other, .faint),
    ]
    return Row(pieces, columns: canvas.size.columns, isColoured: reading.isColoured)
  }
}
