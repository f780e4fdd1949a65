extension Matcher {
  /// What it listens for, for a reader: the condition's own words and the kinds of answer that they stand for.
  func listensFor(_ condition: String) -> String {
    switch self {
    case .rule, .contains: return condition
    case .catchAll: return "whatever nothing else fits"
    case .asks(let topic), .does(_, let topic), .overlap(let topic):
      let form = TriggerForm(condition)
      let about = [form.head, form.gloss].map { $0.trimming { $0.isWhitespace || ".,;".contains($0) } }
        .filter { !$0.isEmpty }.joined(separator: "; ")
      let kinds = topic.kinds.names
      return kinds.isEmpty ? about : "\(about) [\(kinds.joined(separator: ", "))]"
    }
  }
}

extension AnswerKind {
  /// The kinds' names.
  var names: [String] {
    let all: [(AnswerKind, String)] = [
      (.time, "time"), (.date, "date"), (.duration, "duration"), (.place, "place"), (.region, "city or region"),
      (.spot, "address"), (.number, "number"), (.money, "money"), (.name, "name"), (.person, "person"), (.sort, "kind"),
      (.contact, "contact"), (.yesNo, "yes or no"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

extension ContainsExpression {
  /// A sentence that fits the first alternative.
  var example: String {
    (alternatives.first ?? []).map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: ", ")
  }
}
