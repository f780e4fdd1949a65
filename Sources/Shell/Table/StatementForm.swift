/// A statement that the language itself knows and that is no command: for help, completion and the README.
package struct StatementForm: Sendable {
  package let name: String
  /// How it looks, `let NAME = VALUE`.
  package let form: String
  package let summary: String
  package let examples: [String]

  /// All of them, in the order of the help.
  package static let standard = [
    StatementForm(
      name: "let", form: "let NAME = VALUE", summary: "Give a variable a value; '$NAME' stands for it",
      examples: ["let min = 90%", "let base = $last"]),
    StatementForm(
      name: "for", form: "for NAME in VALUE… { … }", summary: "Do something for each of several values",
      examples: ["for p in 123 456 { override personalities $p; run label \"p-$p\" watch }"]),
    StatementForm(
      name: "if", form: "if CONDITION { … } else if CONDITION { … } else { … }",
      summary: "Do what the newest result decides", examples: ["if failed > 0 { rerun failed watch }"]),
    StatementForm(
      name: "expect", form: "expect [no] [each] CONDITION",
      summary: "Fail the script where the newest result isn't so; 'each' asks it of every evaluator for itself",
      examples: [
        "expect success-rate >= 90%", "expect each pass^3 >= 0.5", "expect latency p95 < 2s",
        "expect no regressions against 167",
      ]),
  ]

  /// The statement that a word begins.
  package static func named(_ name: String) -> StatementForm? { standard.first { $0.name == name } }

  /// Whether it asks a condition.
  var asks: Bool { name == "if" || name == "expect" }
}

extension StatementForm {
  /// The table of statements for the README, in Markdown.
  package static var markdown: String {
    let rows = standard.map { "| `\($0.form.replacing("|", with: "\\|"))` | \($0.summary) |" }
    return (["| statement | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}

extension Measure {
  /// The table of what conditions can be about for the README, in Markdown.
  package static var markdown: String {
    let rows = standard.map { "| `\($0.form.replacing("|", with: "\\|"))` | \($0.summary) |" }
    return (["| measure | what it is |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
