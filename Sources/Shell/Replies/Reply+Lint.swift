package import Evaluation

extension Reply {
  /// What the evaluators of a file come to for a caller without a language model.
  package static func lint(_ file: String, _ lints: [EvaluatorLint]) -> Reply {
    let value: JSONValue = [
      "file": .string(file), "clean": .bool(lints.allSatisfy(\.isClean)), "evaluators": .array(lints.map(\.json)),
    ]
    let faulty = lints.count { !$0.isClean }
    let end = faulty == 0 ? "nothing found" : "\(faulty.counted("evaluator")) with findings"
    return Reply(
      value,
      lints.flatMap { $0.blocks + [.blank] } + [.text("\(file): \(lints.count.counted("evaluator")), \(end)")],
      rows: .elements(of: "evaluators", columns: ["name", "conditions", "overlaps", "obstacles", "notes"]))
  }
}

extension EvaluatorLint {
  fileprivate var blocks: [Reply.Block] {
    let table = Table(
      [Table.Column("id"), Table.Column("matcher"), Table.Column("listens for")],
      rows: conditions.map {
        [.number($0.id), Cell($0.matcher, $0.matcher == "overlap" ? .warning : .good), Cell($0.listensFor)]
      })
    let found =
      obstacles.map { [Cell("error: ", .bad), Cell($0)] }
      + overlaps.map { [Cell("overlap: ", .warning), Cell($0.words)] }
      + notes.map { [Cell("note: ", .faint), Cell($0)] }
    return [.line([Cell(name, .strong)])] + (conditions.isEmpty ? [] : [.wrapped(table)]) + found.map(Reply.Block.line)
  }

  fileprivate var json: JSONValue {
    [
      "name": .string(name), "conditions": .array(conditions.map(\.json)), "overlaps": .array(overlaps.map(\.json)),
      "obstacles": JSONValue(obstacles), "notes": JSONValue(notes),
    ]
  }
}

extension EvaluatorLint.Condition {
  fileprivate var json: JSONValue {
    [
      "id": .integer(id), "condition": .string(text), "matcher": .string(matcher), "listens_for": .string(listensFor),
    ]
  }
}

extension EvaluatorLint.Overlap {
  fileprivate var words: String {
    "'\(sentence)' fires condition \(first), and condition \(second) is \(margin.hundredths) behind; "
      + "word them apart, or give one a 'match'"
  }

  fileprivate var json: JSONValue {
    [
      "first": .integer(first), "second": .integer(second), "margin": .number(margin), "sentence": .string(sentence),
    ]
  }
}
