import Evaluation
package import Language

/// Turns replies and errors into text, in the format that is set: the only place that decides how they look.
package struct ReplyRenderer: Sendable {
  /// What goes to standard output, the results, and to standard error, everything else.
  package struct Rendered: Sendable, Hashable {
    package var output = ""
    package var messages = ""
  }

  package var format: Settings.Output
  package var outputColour: Bool
  package var messageColour: Bool
  /// The terminal's columns; nil where standard output is none.
  package var width: Int?
  /// Keeps secrets out of what is shown of a script.
  package var masking = Masking(table: .standard)

  package init(
    format: Settings.Output = .table, outputColour: Bool = false, messageColour: Bool = false, width: Int? = nil
  ) {
    self.format = format
    self.outputColour = outputColour
    self.messageColour = messageColour
    self.width = width
  }

  package func render(_ reply: Reply, of command: String) -> Rendered {
    let format = format(isWhole: reply.isWhole)
    var rendered = Rendered(output: format.output(of: reply, command: command))
    guard !format.holdsNotices else { return rendered }
    for case .notice(let text) in reply.blocks { rendered.messages += message([Cell(text)]) + "\n" }
    return rendered
  }

  package func render(_ diagnostics: [Diagnostic], in source: Source, of command: String?) -> Rendered {
    let renderer = DiagnosticRenderer(colour: messageColour, width: width)
    let format = format(isWhole: true)
    let (diagnostics, source) = masking.mask(diagnostics, in: source)
    var rendered = Rendered()
    for diagnostic in diagnostics {
      rendered.messages += renderer.render(diagnostic, in: source) + "\n"
      rendered.output += format.output(of: diagnostic.json(in: source), command: command)
    }
    return rendered
  }

  /// A line of cells that is no result: a prompt, or what is announced.
  package func message(_ cells: [Cell]) -> String {
    LineRenderer(colour: messageColour, width: width).text(cells, indent: 2)
  }

  private func format(isWhole: Bool) -> any ReplyFormat {
    switch format {
    case .table: TableFormat(colour: outputColour, width: isWhole ? nil : width)
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .csv: CSVFormat(isForTerminal: width != nil)
    case .markdown: MarkdownFormat()
    }
  }
}

extension Diagnostic {
  /// The error as programs read it.
  func json(in source: Source) -> JSONValue {
    let position = source.position(of: span.lower)
    return [
      "message": .string(message), "file": .string(source.name), "line": .integer(position.line),
      "column": .integer(position.column), "label": JSONValue(label), "help": JSONValue(helps),
    ]
  }
}
