/// How text stands in the history file: as it is, but for what would end a field or a line, or do something to a
/// terminal that shows the file.
///
/// Works on bytes, so that invalid UTF-8 comes back as it was.
enum EscapedText {
  private static let backslash = UInt8(ascii: "\\")

  /// Newline, tab and backslash as `\n`, `\t` and `\\`; other control characters byte by byte as `\xHH`.
  static func escape(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 16)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      bytes.formIndex(after: &index)
      if byte == 0xC2, index < bytes.endIndex, 0x80...0x9F ~= bytes[index] {
        // A control character of two bytes (C1).
        escaped += hexadecimal(byte) + hexadecimal(bytes[index])
        bytes.formIndex(after: &index)
      } else {
        append(byte, to: &escaped)
      }
    }
    return escaped
  }

  private static func append(_ byte: UInt8, to escaped: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): escaped += [backslash, UInt8(ascii: "n")]
    case UInt8(ascii: "\t"): escaped += [backslash, UInt8(ascii: "t")]
    case backslash: escaped += [backslash, backslash]
    case 0..<0x20, 0x7F: escaped += hexadecimal(byte)
    default: escaped.append(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [backslash, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension EscapedText {
  /// The bytes that `escape` was given; what it never writes stays as it is.
  static func unescape(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == backslash, let (meant, length) = escapedByte(rest) {
        plain.append(meant)
        rest = rest.dropFirst(length)
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  /// What the bytes after a backslash stand for, and how many they are.
  private static func escapedByte(_ rest: some Collection<UInt8>) -> (byte: UInt8, length: Int)? {
    switch rest.first {
    case backslash: (backslash, 1)
    case UInt8(ascii: "n"): (UInt8(ascii: "\n"), 1)
    case UInt8(ascii: "t"): (UInt8(ascii: "\t"), 1)
    case UInt8(ascii: "x"): hexadecimalByte(rest.dropFirst().prefix(2)).map { ($0, 3) }
    default: nil
    }
  }

  private static func hexadecimalByte(_ digits: some Collection<UInt8>) -> UInt8? {
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return values.count == 2 ? UInt8(values[0] << 4 | values[1]) : nil
  }
}
