import Language

/// Draws the line on a terminal that knows no control sequences: one row, moved sideways to where the cursor is.
struct DumbPainter {
  private var shown = ""
  /// The rows that were printed for want of a place below the line.
  private var printed: [Row] = []

  mutating func draw(_ content: Layout.Content, columns: Int) -> String {
    let prompt = content.prompt.map(\.text).joined().printable
    let before = content.text.utf8.prefix(content.cursor)
    let head = Array(prompt + Self.flat(String(Substring(before))))
    let tail = Array(Self.flat(String(Substring(content.text.utf8.dropFirst(content.cursor)))) + content.hint)
    let room = max(columns - 1, 8)
    var width = 0
    let visible = head.reversed().prefix {
      width += $0.displayWidth
      return width < room
    }
    let left = String(visible.reversed())
    var rest = room - left.displayWidth
    let right = tail.prefix {
      rest -= $0.displayWidth
      return rest >= 0
    }
    let line = left + String(right)
    let drawn = "\r" + line + String(repeating: " ", count: max(0, room - line.displayWidth)) + "\r" + left
    let list = content.below.isEmpty || content.below == printed ? "" : Self.list(content.below)
    printed = content.below
    guard drawn != shown || !list.isEmpty else { return "" }
    shown = drawn
    return list + drawn
  }

  private static func list(_ rows: [Row]) -> String {
    "\r\n" + rows.map { String(decoding: $0.bytes, as: UTF8.self) + "\r\n" }.joined()
  }

  /// On one row.
  private static func flat(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(\.printable).joined(separator: "↵")
  }

  /// Goes on with a new row.
  mutating func leave() -> String {
    defer { shown = "" }
    return shown.isEmpty ? "" : "\r\n"
  }
}
