import Language
import Shell

/// Tab.
extension LineEditor {
  func complete() {
    guard let completion = completion() else { return canvas.beep() }
    switch completion.candidates.count {
    case 0: show(completion.note)
    case 1: take(completion.candidates[0], completion.span)
    default:
      guard let common = completion.common else { return choose(completion) }
      replace(completion.span.range, of: line.text, with: common)
      if let narrowed = self.completion(), narrowed.candidates.count > 1 { choose(narrowed) }
    }
  }

  private func completion() -> Completion? {
    let (text, cursor) = line
    return reading.completion(text, cursor)
  }

  /// Says something below the line until the next key.
  private func show(_ note: String?) {
    guard let note else { return canvas.beep() }
    let row = Row([Piece(note, .faint)], columns: canvas.size.columns, isColoured: reading.isColoured)
    if let key = nextKey({ self.content(below: [row]) }) { reader.giveBack(key) }
  }

  /// Puts a candidate into the line, and a space after it where it is whole.
  private func take(_ candidate: Candidate, _ span: Language.Span) {
    let text = line.text
    replace(span.range, of: text, with: candidate.text)
    if candidate.isWhole { endWord() }
  }

  private func endWord() {
    let (text, cursor) = line
    let next = text.utf8.dropFirst(cursor).first
    if next == UInt8(ascii: " ") { move(to: cursor + 1, in: text) } else { insert(" ") }
  }

  /// Shows the candidates; Tab and the arrows put one after the other into the line, Enter keeps it, Escape takes it back.
  private func choose(_ completion: Completion) {
    let (text, cursor) = line
    let count = completion.candidates.count
    var selected: Int?
    var grid = grid(completion)
    var size = canvas.size
    let show = {
      if self.canvas.size != size { (grid, size) = (self.grid(completion), self.canvas.size) }
      return self.content(below: grid.rows(selected: selected))
    }
    while let key = nextKey(show) {
      let now = selected ?? -1
      switch key {
      case .tab, .down: selected = (now + 1) % count
      case .backTab, .up: selected = now <= 0 ? count - 1 : now - 1
      case .right where selected != nil: selected = min(now + grid.stride, count - 1)
      case .left where selected != nil: selected = max(now - grid.stride, 0)
      case .pageDown: selected = min(max(now, 0) + grid.page, count - 1)
      case .pageUp: selected = max(now - grid.page, 0)
      case .escape, .control("g"): return replace(text, cursor: cursor)
      case .enter where selected != nil:
        if completion.candidates[now].isWhole { endWord() }
        return
      case .scalar(let scalar) where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        // What is chosen is over; another word begins.
        if selected != nil, completion.candidates[now].isWhole { endWord() }
        return reader.giveBack(key)
      default: return reader.giveBack(key)
      }
      if let selected { replace(completion.span.range, of: text, with: completion.candidates[selected].text) }
    }
  }

  /// As much of the window as the line leaves.
  private func grid(_ completion: Completion) -> CandidateGrid {
    let window = canvas.size
    let used = Layout.frame(content(below: [Row()]), columns: window.columns, isColoured: false).rows.count - 1
    return CandidateGrid(
      completion, columns: window.columns, rows: max(2, window.rows - used), isColoured: reading.isColoured)
  }
}

extension Language.Span {
  fileprivate var range: Range<Int> { lower..<upper }
}
