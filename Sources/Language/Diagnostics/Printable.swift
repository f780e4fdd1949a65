extension Unicode.Scalar {
  /// Whether printing the scalar as it is could move the cursor, reorder the line or send the terminal a command:
  /// control characters, separators of lines, marks of direction, and the byte order mark.
  var isUnprintable: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The scalar as an escape, `\u{1B}`.
  var escaped: String {
    "\\u{" + String(value, radix: 16, uppercase: true) + "}"
  }
}

extension StringProtocol {
  /// The text with every scalar that would disturb a terminal written as an escape.
  package var printable: String {
    if isPlain { return String(self) }
    guard unicodeScalars.contains(where: \.isUnprintable) else { return String(self) }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isUnprintable { text += scalar.escaped } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// The text cut to a length that suits a message.
  var shortened: String {
    let limit = 40
    return dropFirst(limit).isEmpty ? String(self) : prefix(limit) + "…"
  }
}
