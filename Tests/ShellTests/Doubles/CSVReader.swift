/// Reads CSV as strictly as RFC 4180 writes it: each row ends with CR LF, and quotes stand around whole fields alone.
struct CSVReader {
  /// A field, and whether it was in quotes.
  struct Field: Hashable {
    var text = ""
    var isQuoted = false
  }

  private var rest: Substring.UnicodeScalarView
  private var rows: [[Field]] = []

  /// The rows of a text; nil where it isn't CSV.
  static func rows(of text: String) -> [[Field]]? {
    var reader = CSVReader(rest: text[...].unicodeScalars)
    while !reader.rest.isEmpty {
      guard let row = reader.row() else { return nil }
      reader.rows.append(row)
    }
    return reader.rows
  }

  private mutating func row() -> [Field]? {
    var row: [Field] = []
    while let field = field() {
      row.append(field)
      switch rest.popFirst() {
      case ",": continue
      case "\r" where rest.popFirst() == "\n": return row
      default: return nil
      }
    }
    return nil
  }

  private mutating func field() -> Field? {
    var field = Field()
    guard rest.first == "\"" else {
      let end = rest.firstIndex { ",\r\n\"".unicodeScalars.contains($0) } ?? rest.endIndex
      field.text = String(rest[..<end])
      rest = rest[end...]
      return field
    }
    field.isQuoted = true
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      if scalar == "\"" {
        guard rest.first == "\"" else { return field }
        rest.removeFirst()
      }
      field.text.unicodeScalars.append(scalar)
    }
    return nil
  }
}
