extension StringProtocol {
  /// The text for an element or an attribute in double quotes, the same in HTML 5 and XML 1.0. No `>` is left, so no
  /// `]]>` either.
  var escapedMarkup: String {
    if utf8.allSatisfy(\.isPlainInMarkup) { return String(self) }
    return escaped { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte stands for itself; most texts are nothing else.
  fileprivate var isPlainInMarkup: Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
    case 0x0A, 0x20..<0x7F: true
    default: false
    }
  }
}
