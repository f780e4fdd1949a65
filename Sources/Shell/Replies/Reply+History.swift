import Evaluation

extension Reply {
  /// The lines typed so far.
  static func history(_ lines: [HistoryLine]) -> Reply {
    let rows = Rows.elements(of: "lines", columns: ["number", "time", "failed", "text"])
    guard !lines.isEmpty else { return Reply(["lines": []], [.notice("no lines")], rows: rows) }
    let columns = [Table.Column("", isRight: true), Table.Column(""), Table.Column(""), Table.Column("")]
    return Reply(
      ["lines": .array(lines.map(\.json))], [.table(Table(columns, rows: lines.map(\.cells)))], rows: rows)
  }
}

extension HistoryLine {
  fileprivate var cells: [Cell] {
    let oneLine = text.replacing("\n", with: "⏎")
    return [
      Cell(String(number), .faint), Cell(time?.readable ?? "", .faint), Cell(isFailed ? "✗" : "", .bad), Cell(oneLine),
    ]
  }

  fileprivate var json: JSONValue {
    [
      "number": .integer(number), "time": JSONValue(time?.iso8601), "failed": .bool(isFailed), "text": .string(text),
    ]
  }
}
