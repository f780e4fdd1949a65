/// Up and Down: within a line of several rows, and then through the history.
extension LineEditor {
  func older() {
    let (text, cursor) = line
    if let place = text.place(above: cursor) { return move(to: place, in: text) }
    step { $0.older(from: $1) }
  }

  func newer() {
    let (text, cursor) = line
    if let place = text.place(below: cursor) { return move(to: place, in: text) }
    guard recall != nil else { return }
    step { $0.newer(from: $1) }
  }

  /// Goes on with the walk, or begins one where the line was changed since.
  private func step(_ move: (inout Recall, String) -> String?) {
    let text = line.text
    var walk = (text == recalled ? recall : nil) ?? begin(text)
    guard let found = move(&walk, text) else { return }
    recall = walk
    recalled = found
    replace(found)
  }

  private func begin(_ text: String) -> Recall {
    // Right after the start the file is still being read.
    reading.history.waitUntilLoaded()
    return Recall(reading.history, typed: text, backend: reading.backend)
  }
}

extension String {
  /// The place in the row above, as far from its start; nil in the first row.
  fileprivate func place(above offset: Int) -> Int? {
    let bytes = Array(utf8)
    guard let end = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return place(inRowFrom: start, to: end, column: column(of: offset, from: end + 1))
  }

  /// The place in the row below, as far from its start; nil in the last row.
  fileprivate func place(below offset: Int) -> Int? {
    let bytes = Array(utf8)
    guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let nextEnd = bytes[(end + 1)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return place(inRowFrom: end + 1, to: nextEnd, column: column(of: offset, from: start))
  }

  private func column(of offset: Int, from start: Int) -> Int {
    Substring(utf8.prefix(offset).dropFirst(start)).count
  }

  private func place(inRowFrom start: Int, to end: Int, column: Int) -> Int {
    start + Substring(utf8.prefix(end).dropFirst(start)).prefix(column).utf8.count
  }
}
