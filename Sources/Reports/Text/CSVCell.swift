extension String {
  /// The text as a cell of a CSV file (RFC 4180, section 2). Where a spreadsheet would take it for a formula it begins with
  /// an apostrophe instead (OWASP, CSV injection).
  package var csvCell: String {
    let text = visible.harmlessInSpreadsheet
    guard text.utf8.contains(where: \.isSpecialInCSV) else { return text }
    // By scalars: a quote with an accent on it is a character of its own, and still a quote in the file.
    return "\"" + text.escaped { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  private var harmlessInSpreadsheet: String {
    guard let first = unicodeScalars.first, Double(self) == nil else { return self }
    switch first {
    // A carriage return is visible by now. Excel takes the wide forms too, where it speaks Japanese or Chinese.
    case "=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠": return "'" + self
    default: return self
    }
  }
}

extension UInt8 {
  fileprivate var isSpecialInCSV: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
