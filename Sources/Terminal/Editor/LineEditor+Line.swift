import CEditline
import Shell

/// The line being edited.
extension LineEditor {
  /// The line's text, and the cursor's place in it in UTF-8.
  var line: (text: String, cursor: Int) {
    var length: Int32 = 0
    var cursor: Int32 = 0
    let scalars = ced_line(editor, &length, &cursor)
    let text = Wide.text(UnsafeBufferPointer(start: scalars, count: Int(length)))
    return (text, text.unicodeScalars.prefix(Int(cursor)).reduce(0) { $0 + UTF8.width($1) })
  }

  /// Replaces the line; the cursor goes to its end, or to a place in UTF-8.
  func replace(_ text: String, cursor: Int? = nil) {
    let place = cursor.map { text.scalars(before: $0) } ?? text.unicodeScalars.count
    Wide.with(text) { _ = ced_replace(editor, $0, Int32(place)) }
  }

  /// Moves the cursor to a place in UTF-8.
  func move(to offset: Int, in text: String) { ced_move(editor, Int32(text.scalars(before: offset))) }

  func insert(_ text: String) { Wide.with(text) { _ = ced_insert(editor, $0) } }

  /// Replaces the text of a span.
  func replace(_ span: Range<Int>, of text: String, with new: String) {
    let utf8 = Array(text.utf8)
    let head = String(decoding: utf8[..<span.lowerBound], as: UTF8.self) + new
    replace(head + String(decoding: utf8[span.upperBound...], as: UTF8.self), cursor: head.utf8.count)
  }

  /// What is to be seen of the line.
  func content(below: [Row] = []) -> Layout.Content {
    let (text, cursor) = line
    var content = Layout.Content(prompt: reading.prompt(), text: text, cursor: cursor, below: below)
    if reading.isColoured { content.stretches = reading.stretches(text) }
    if below.isEmpty { content.hint = hint(text, cursor) }
    return content
  }

  private func hint(_ text: String, _ cursor: Int) -> String {
    guard cursor == text.utf8.count, reading.hasHints, reading.isColoured, !text.isEmpty else { return "" }
    return suggestion(text) ?? reading.formHint(text) ?? ""
  }

  /// How a line of the history that begins with the text goes on.
  func suggestion(_ text: String) -> String? {
    guard reading.hasHints, reading.isColoured, !text.isEmpty, !text.contains("\n") else { return nil }
    guard let line = reading.history.suggestion(for: text, backend: reading.backend) else { return nil }
    return String(Substring(line.utf8.dropFirst(text.utf8.count)))
  }

  /// Leaves the line on the screen as it was entered.
  func settle(mark: String = "") {
    var content = content()
    content.cursor = content.text.utf8.count
    content.hint = mark
    draw(content)
    canvas.leave()
  }
}

extension String {
  /// How many scalars stand before a place in UTF-8.
  fileprivate func scalars(before offset: Int) -> Int {
    String(Substring(utf8.prefix(offset))).unicodeScalars.count
  }
}
