extension Unicode.Scalar {
  /// Whether a reader wouldn't see it, though it could reorder or hide what is beside it, or an XML 1.0 document can't hold
  /// it (section 2.2): control characters, separators of lines, marks of direction, the byte order mark, noncharacters.
  private var isInvisible: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The scalar as an escape, `\u{1B}`.
  private var escape: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

  /// Adds the scalar to a text so that a reader sees it.
  fileprivate func write(to text: inout String) {
    if isInvisible { text += escape } else { text.unicodeScalars.append(self) }
  }
}

extension StringProtocol {
  /// The text with all that a reader wouldn't see written as escapes; its lines end with a line feed.
  var visible: String { escaped { _ in nil } }

  /// The visible text, with what a format needs in place of some scalars.
  func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    let lines = utf8.contains(UInt8(ascii: "\r")) ? String(self).replacing("\r\n", with: "\n") : String(self)
    var text = ""
    text.reserveCapacity(lines.utf8.count)
    for scalar in lines.unicodeScalars {
      if let other = replacement(scalar) { text += other } else { scalar.write(to: &text) }
    }
    return text
  }
}
