import Evaluation

/// A caller's function as it is shown: its address without what stands behind `?`, and its headers' names, since keys may
/// be in either.
extension CallerFunction {
  var shown: JSONValue {
    var copy = self
    copy.url = address
    copy.headers = headers.map { Connection.Header($0.name, "•••") }
    copy.query = JSONObject(query.members.map { ($0.key, "•••") })
    return copy.document
  }

  /// `POST https://api.example.com/orders?•••`.
  var request: String { "\(method.rawValue) \(address)" }

  private var address: String {
    url.firstIndex(of: "?").map { url[..<$0] + "?•••" } ?? url
  }
}

extension Evaluator {
  /// As it is shown, without its id.
  var shown: JSONObject {
    var members = document
    guard let actions, !actions.functions.isEmpty else { return members }
    var shown = members["conditional_actions"]?.object ?? [:]
    shown["functions"] = .array(actions.functions.map(\.shown))
    members["conditional_actions"] = .object(shown)
    return members
  }
}

extension [CallerFunction] {
  /// Each with when it is called, what it asks, and what it gives.
  var table: Table {
    Table(
      [Table.Column("function"), Table.Column("called"), Table.Column("asks"), Table.Column("gives")],
      rows: map { function in
        [
          Cell(function.name), Cell(function.isAutomatic ? "before the call" : "by its tag"), Cell(function.request),
          Cell(function.outputs.map(\.name).joined(separator: " ")),
        ]
      })
  }
}
