/// A text with the name it is blamed under, its UTF-8 bytes and an index of its lines.
package struct Source: Sendable {
  package let name: String
  package let text: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  private let firstLine: Int

  /// Indexes `text`; `name` is a file's path, or what stands for one, such as `<stdin>`.
  ///
  /// `firstLine` is the number of the text's first line, for a text that is part of a longer one.
  package init(name: String, text: String, firstLine: Int = 1) {
    self.name = name
    self.firstLine = firstLine
    self.text = text
    bytes = Array(text.utf8)
    lineStarts = Self.lineStarts(of: bytes)
  }

  /// The line and column of the character that holds the byte at `offset`; offsets outside of the text are clamped.
  package func position(of offset: Int) -> Position {
    let line = line(of: offset)
    var reached = lineStarts[line - 1]
    var column = 1
    for character in text(in: span(ofIndexedLine: line)) {
      reached += character.utf8.count
      guard reached <= offset else { break }
      column += 1
    }
    return Position(line: line + firstLine - 1, column: column)
  }

  /// The number of the line that holds the byte at `offset`, which costs less than its position.
  package func lineNumber(of offset: Int) -> Int { line(of: offset) + firstLine - 1 }

  /// The text of a span, as far as it lies inside of the source.
  package func text(in span: Span) -> String {
    let lower = min(max(span.lower, 0), bytes.count)
    let upper = min(max(span.upper, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The span of a line, counted from 1, without its line ending; the nearest line where there is none of that number.
  package func span(ofLine line: Int) -> Span {
    span(ofIndexedLine: line - firstLine + 1)
  }

  /// The span of a line, counted from the text's own start.
  private func span(ofIndexedLine line: Int) -> Span {
    let index = min(max(line - 1, 0), lineStarts.count - 1)
    let lower = lineStarts[index]
    guard index + 1 < lineStarts.count else { return Span(lower, bytes.count) }
    let newline = lineStarts[index + 1] - 1
    let hasReturn = newline > lower && bytes[newline - 1] == UInt8(ascii: "\r")
    return Span(lower, hasReturn ? newline - 1 : newline)
  }

  /// The number, from the text's own start, of the last line that starts at or before `offset`.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    return starts
  }
}
