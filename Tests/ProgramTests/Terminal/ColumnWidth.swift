/// How many columns a character takes, as most terminals count.
enum ColumnWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if 0x1160...0x11FF ~= scalar.value { return 0 }
    if 0x1F1E6...0x1F1FF ~= scalar.value { return 1 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0 ~= scalar.value } ? 2 : 1
  }

  /// The blocks whose characters are wide (Unicode's East Asian Width W and F) beside the emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F200...0x1F2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
