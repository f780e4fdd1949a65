/// What somebody said, made comparable: lower case, one space for any white space, straight quotation marks; UTF-8.
struct SpokenText: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterSpace = true
    for scalar in text.unicodeScalars {
      if Self.isSpace(scalar) {
        if !isAfterSpace { bytes.append(UInt8(ascii: " ")) }
        isAfterSpace = true
      } else {
        Self.append(scalar, to: &bytes)
        isAfterSpace = false
      }
    }
    if isAfterSpace, !bytes.isEmpty { bytes.removeLast() }
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether the other text stands in this one, at any place.
  func contains(_ other: SpokenText) -> Bool {
    guard let first = other.bytes.first else { return true }
    // Every condition searches every turn: without the arrays' checks, that is several times as fast.
    return bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { wanted in
        guard bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
          if (1..<wanted.count).allSatisfy({ bytes[start + $0] == wanted[$0] }) { return true }
        }
        return false
      }
    }
  }

  /// Whether the texts stand in this one, one after the other.
  func contains(inOrder others: [SpokenText]) -> Bool {
    var rest = bytes[...]
    for other in others {
      guard let range = rest.firstRange(of: other.bytes) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// Whether the other text stands in this one and no letter or digit goes on with it.
  func containsWhole(_ other: SpokenText) -> Bool {
    bytes.ranges(of: other.bytes).contains { range in
      range.upperBound == bytes.endIndex || !Self.isWordByte(bytes[range.upperBound])
    }
  }

  /// The runs of letters and digits; all that isn't ASCII counts as letters.
  var words: some Sequence<ArraySlice<UInt8>> {
    bytes.lazy.split { !Self.isWordByte($0) }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "A"..."Z": bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    case "\0"..."\u{7f}": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\u{2018}", "\u{2019}": bytes.append(UInt8(ascii: "'"))
    case "\u{201C}", "\u{201D}": bytes.append(UInt8(ascii: "\""))
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
