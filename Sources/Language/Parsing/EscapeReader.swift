/// Reads the escapes of double-quoted strings.
enum EscapeReader {
  /// The text that an escape stands for, and what is wrong with it; a faulty one stands for itself.
  static func read(_ escape: String, at span: Span) -> (value: String, fault: Diagnostic?) {
    switch escape {
    case "\\n": return ("\n", nil)
    case "\\t": return ("\t", nil)
    case "\\\"", "\\\\", "\\$": return (String(escape.dropFirst()), nil)
    // A line that goes on; or a backslash cut off by the end of a string that was never closed.
    case "\\\n", "\\\r\n", "\\": return ("", nil)
    default: break
    }
    guard escape.hasPrefix("\\u") else { return (escape, .unknownEscape(escape, at: span)) }
    guard let scalar = scalar(escape) else { return (escape, .badCodePoint(escape, at: span)) }
    return (String(scalar), nil)
  }

  /// The scalar that `\u{…}` names.
  private static func scalar(_ escape: String) -> Unicode.Scalar? {
    guard escape.hasPrefix("\\u{"), escape.hasSuffix("}") else { return nil }
    return UInt32(escape.dropFirst(3).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownEscape(_ escape: String, at span: Span) -> Self {
    Diagnostic(
      "'\(escape)' is not an escape", at: span,
      helps: [#"the escapes are \n, \t, \", \\, \$ and \u{…}; a backslash itself is written \\"#])
  }

  fileprivate static func badCodePoint(_ escape: String, at span: Span) -> Self {
    Diagnostic(
      "'\(escape.shortened)' names no character", at: span,
      helps: [#"write the character's hexadecimal number in braces, as in \u{e9}"#])
  }
}
