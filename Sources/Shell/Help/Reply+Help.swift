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
      ])
  }

  /// One command: its form, what it is for, and lines that show it.
  static func help(_ command: Command) -> Reply {
    Reply(
      [
        "name": .string(command.name), "form": .string(command.form), "summary": .string(command.summary),
        "examples": JSONValue(command.examples),
      ],
      [.line([Cell(command.form, .strong)]), .text("  " + command.summary), .blank, .line([Cell("examples", .faint)])]
        + command.examples.map { .text("  " + $0) })
  }

  /// What `set` has set.
  static func settings(_ settings: Settings) -> Reply {
    let values = [
      ("colour", settings.colour.rawValue), ("output", settings.output.rawValue),
      ("progress", settings.progress.rawValue), ("hints", settings.hints.rawValue),
      ("editor", settings.editor.rawValue), ("pager", settings.pager.rawValue), ("title", settings.title.rawValue),
      ("prompt", settings.prompt.map(\.rawValue).joined(separator: " ")),
    ]
    return Reply(
      .object(JSONObject(values.map { ($0, .string($1)) })), [.fields(values.map { Field($0, Cell($1)) })])
  }
}

extension CommandTable {
  /// The table of commands for the README, in Markdown.
  package var markdown: String {
    let rows = commands.map { "| `\($0.form.replacing("|", with: "\\|"))` | \($0.summary) |" }
    return (["| command | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
