extension String {
  /// The text as a field of a CSV file (RFC 4180, section 2). Where a spreadsheet would take it for a formula it begins with
  /// an apostrophe instead (OWASP, CSV injection).
  package var csvField: String {
    let text = harmlessInSpreadsheet
    guard text.utf8.contains(where: \.isSpecialInCSV) else { return text }
    // By scalars: a quote with an accent on it is a character of its own, and still a quote in the file.
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// The same, with all that a reader wouldn't see made visible.
  var csvCell: String { visible.csvField }

  private var harmlessInSpreadsheet: String {
    let isNumber = utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(self) != nil
    guard let first = unicodeScalars.first, !isNumber else { return self }
    switch first {
    // Excel takes the wide forms too, where it speaks Japanese or Chinese.
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + self
    default: return self
    }
  }
}

extension UInt8 {
  fileprivate var isSpecialInCSV: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
