import Evaluation

extension Reply {
  /// All commands, a line each.
  static func help(_ table: CommandTable) -> Reply {
    let entries =
      table.commands.map { ($0.name, $0.form, $0.summary) }
      + StatementForm.standard.map { ($0.name, $0.form, $0.summary) }
    let rows = entries.map { [Cell($0.0, .strong), Cell($0.2)] }
    let values = entries.map { ["name": .string($0.0), "form": .string($0.1), "summary": .string($0.2)] as JSONValue }
    return Reply(
      ["commands": .array(values)],
      [
        .table(Table([Table.Column(""), Table.Column("")], rows: rows)), .blank,
        .text("'help COMMAND' shows its clauses and examples. Clauses come in any order; '#' begins a comment."),
      ], rows: .elements(of: "commands"))
  }

  /// A statement that is no command; where it asks a condition, what that can be about.
  static func help(_ statement: StatementForm) -> Reply {
    var blocks: [Block] = [
      .line([Cell(statement.form, .strong)]), .text("  " + statement.summary), .blank,
      .line([Cell("examples", .faint)]),
    ]
    blocks += statement.examples.map { .text("  " + $0) }
    if statement.asks {
      blocks += [.blank, .line([Cell("what it can be about", .faint)]), .table(.measures)]
    }
    return Reply(
      [
        "name": .string(statement.name), "form": .string(statement.form), "summary": .string(statement.summary),
        "examples": JSONValue(statement.examples),
      ], blocks)
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
      ("confirm-over", confirmOver.map { String($0) } ?? "off"),
      ("prompt", prompt.map(\.rawValue).joined(separator: " ")),
      ("model", model.map { "\($0.url) \($0.name)" } ?? "off"),
      ("model-budget", model.map { String($0.mostTokens) } ?? "off"),
      ("model-price", model?.price.map { "\($0.input) \($0.output)" } ?? "off"), ("functions", functions.rawValue),
    ]
  }
}

extension Table {
  /// What conditions can be about.
  fileprivate static var measures: Table {
    Table(
      [Table.Column(""), Table.Column("")],
      rows: Measure.standard.map { [Cell("  " + $0.form, .strong), Cell($0.summary)] })
  }
}

extension CommandTable {
  /// The table of commands for the README, in Markdown.
  package var markdown: String {
    let rows = commands.map { "| `\($0.form.replacing("|", with: "\\|"))` | \($0.summary) |" }
    return (["| command | what it does |", "| --- | --- |"] + rows).joined(separator: "\n")
  }
}
