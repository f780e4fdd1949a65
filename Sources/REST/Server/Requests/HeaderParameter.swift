/// A parameter of a header's value, `boundary=…`, with or without quotes (RFC 9110, section 5.6.6).
enum HeaderParameter {
  static func value(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmed.lowercased() == name else { continue }
      let text = sides[1].trimmed
      return text.hasPrefix("\"") && text.hasSuffix("\"") && text.count > 1 ? String(text.dropFirst().dropLast()) : text
    }
    return nil
  }
}
