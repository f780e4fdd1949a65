/// Turns lines and columns, as the YAML parser counts them, into bytes; quick for places that come in order.
struct TextPlaces {
  private let bytes: ArraySlice<UInt8>
  private let lineStarts: [Int]
  private var last = (line: 0, column: 0, offset: 0)

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let length = Self.lineBreak(in: bytes, at: index) {
        index += length
        starts.append(index)
      } else {
        index += 1
      }
    }
    lineStarts = starts
  }

  /// The length of the line break that stands there: YAML knows CR LF, LF, CR, NEL, LS and PS.
  private static func lineBreak(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    let rest = bytes[index...].prefix(3)
    switch rest.first {
    case 0x0A: return 1
    case 0x0D: return rest.starts(with: [0x0D, 0x0A]) ? 2 : 1
    case 0xC2: return rest.starts(with: [0xC2, 0x85]) ? 2 : nil
    case 0xE2: return rest.elementsEqual([0xE2, 0x80, 0xA8]) || rest.elementsEqual([0xE2, 0x80, 0xA9]) ? 3 : nil
    default: return nil
    }
  }

  /// The byte of a line and a column, both from 1; columns count Unicode scalars.
  mutating func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.endIndex }
    // Thousands of values may stand on one line: go on from the last place instead of from the line's start.
    if last.line != line || last.column > column { last = (line, 1, lineStarts[line - 1]) }
    while last.column < column, last.offset < bytes.endIndex {
      repeat { last.offset += 1 } while last.offset < bytes.endIndex && bytes[last.offset] & 0xC0 == 0x80
      last.column += 1
    }
    return last.offset
  }
}
