extension Character {
  /// The columns a terminal gives the character: 2 for East Asian wide ones and emoji, 0 for what only combines.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    if scalars.contains("\u{FE0F}") { return 2 }
    return scalars.reduce(0) { max($0, $1.displayWidth) }
  }
}

extension StringProtocol {
  /// The columns a terminal gives the text, which must hold no tabs or control characters.
  package var displayWidth: Int {
    isPlain ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// Whether it is all printable ASCII, as most texts are: then it needs no look at its characters. The bytes are read where
  /// they stand, as lists ask it of thousands.
  var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { 0x20..<0x7F ~= $0 } }
      ?? utf8.allSatisfy { 0x20..<0x7F ~= $0 }
  }
}

extension Unicode.Scalar {
  /// The blocks that are wide or full-width throughout, after Unicode's EastAsianWidth.txt.
  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
    0x20000...0x3FFFD,
  ]

  fileprivate var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isWide = properties.isEmojiPresentation || Self.wideBlocks.contains { $0.contains(value) }
    return isWide ? 2 : 1
  }
}
