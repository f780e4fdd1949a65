/// Finds the characters that no script may hold: control characters but tab and line endings, and byte order marks
/// other than at the start.
enum ControlCharacters {
  /// One diagnostic for each run of them.
  static func diagnose(_ source: Source) -> [Diagnostic] {
    let bytes = source.bytes
    var diagnostics: [Diagnostic] = []
    var offset = 0
    while offset < bytes.count {
      let length = length(at: offset, in: bytes)
      if length > 0 {
        let end = runEnd(from: offset + length, in: bytes)
        diagnostics.append(.controlCharacter(in: source, at: Span(offset, end)))
        offset = end
      } else {
        offset += 1
      }
    }
    return diagnostics
  }

  private static func runEnd(from offset: Int, in bytes: [UInt8]) -> Int {
    var end = offset
    while end < bytes.count {
      let length = length(at: end, in: bytes)
      guard length > 0 else { break }
      end += length
    }
    return end
  }

  /// The bytes of the forbidden character at an offset; 0 where there is none.
  private static func length(at offset: Int, in bytes: [UInt8]) -> Int {
    func following(_ distance: Int) -> UInt8? { offset + distance < bytes.count ? bytes[offset + distance] : nil }
    switch bytes[offset] {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): return 0
    case UInt8(ascii: "\r"): return following(1) == UInt8(ascii: "\n") ? 0 : 1
    case 0x00...0x1F, 0x7F: return 1
    case 0xC2: return 0x80...0x9F ~= following(1) ?? 0 ? 2 : 0
    case 0xEF: return offset > 0 && following(1) == 0xBB && following(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func controlCharacter(in source: Source, at span: Span) -> Self {
    let name = source.text(in: span).unicodeScalars.first?.escaped ?? ""
    return Diagnostic(
      "a script cannot hold the control character \(name)", at: span,
      helps: ["delete it, or write it as \(name) in double quotes"])
  }
}
