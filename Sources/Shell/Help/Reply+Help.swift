import Evaluation

extension Reply {
  /// All commands, a line each.
  static func help(_ table: CommandTable) -> Reply {
    let rows = table.commands.map { [Cell($0.name, .strong), Cell($0.summary)] }
    let values = table.commands.map { command in
      ["name": .string(command.name), "form": .string(command.form), "summary": .string(command.summary)] as JSONValue
    }
    return Reply(
      ["commands": .array(values)],
      [
        .table(Table([Table.Column(""), Table.Column("")], rows: rows)), .blank,
        .text("'help COMMAND' shows its clauses and examples. Clauses come in any order; '#' begins a comment."),
      ], rows: .elements(of: "commands"))
  }

  /// One command: its form, what it is for, and lines that show it.
  static func help(_ command: Command) -> Reply {
    Reply(
      [
        "name": .string(command.name), "form": .string(command.form), "summary": .string(command.summary),
        "examples": JSONValue(command.examples),
      ],
      [
        .line([Cell(command.form, .strong)]), .text("  " + command.summary), .blank, .line([Cell("examples", .strong)]),
        .code(command.examples.map { "  " + $0 }.joined(separator: "\n")),
      ])
  }

  /// What `set` has changed, or all where it has changed nothing.
  static func settings(_ settings: Settings, since former: Settings) -> Reply {
    let values = settings.values
    let changed = zip(values, former.values).filter { $0.value != $1.value }.map(\.0)
    let shown =
      changed.isEmpty
      ? Block.fields(values.map { Field($0.name, Cell($0.value)) })
      : .notice(changed.map { "\($0.name) \($0.value)" }.joined(separator: ", "))
    return Reply(
      .object(JSONObject(values.map { ($0.name, .string($0.value)) })), [shown],
      rows: changed.isEmpty ? .members : .none)
  }
}

extension Settings {
  fileprivate var values: [(name: String, value: String)] {
    [
      ("colour", colour.rawValue), ("output", output.rawValue), ("progress", progress.rawValue),
      ("hints", hints.rawValue), ("editor", editor.rawValue), ("pager", pager.rawValue), ("title", title.rawValue),
      ("prompt", prompt.map(\.rawValue).joined(separator: " ")),
    ]
  }
}

extension CommandTable {
  /// The table of commands for the README, in Markdown.
  package var markdown: String {
    let rows = commands.map { "| `\($0.form.replacing("|", with: "\\|"))` | \($0.summary) |" }
    return (["| command | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
