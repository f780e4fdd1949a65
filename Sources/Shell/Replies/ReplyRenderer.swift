import Evaluation
package import Language

/// Turns replies and errors into text: the only place that decides how they look.
package struct ReplyRenderer: Sendable {
  /// What goes to standard output, the results, and to standard error, everything else.
  package struct Rendered: Sendable, Hashable {
    package var output = ""
    package var messages = ""
  }

  package var isJSON: Bool
  package var outputColour: Bool
  package var messageColour: Bool
  /// The terminal's columns; nil where standard output is none.
  package var width: Int?
  /// Keeps secrets out of what is shown of a script.
  package var masking = Masking(table: .standard)

  package init(isJSON: Bool = false, outputColour: Bool = false, messageColour: Bool = false, width: Int? = nil) {
    self.isJSON = isJSON
    self.outputColour = outputColour
    self.messageColour = messageColour
    self.width = width
  }

  package func render(_ reply: Reply, of command: String) -> Rendered {
    if isJSON {
      let members = (["command": .string(command)] as JSONObject).merging(reply.value.object ?? ["value": reply.value])
      return Rendered(output: JSONValue.object(members).compact + "\n")
    }
    var rendered = Rendered()
    for block in reply.blocks {
      if case .notice(let text) = block {
        rendered.messages += message([Cell(text)]) + "\n"
      } else {
        rendered.output += lines(block, width: reply.isWhole ? nil : width).map { $0 + "\n" }.joined()
      }
    }
    return rendered
  }

  package func render(_ diagnostics: [Diagnostic], in source: Source, of command: String?) -> Rendered {
    let renderer = DiagnosticRenderer(colour: messageColour, width: width)
    let (diagnostics, source) = masking.mask(diagnostics, in: source)
    var rendered = Rendered()
    for diagnostic in diagnostics {
      rendered.messages += renderer.render(diagnostic, in: source) + "\n"
      guard isJSON else { continue }
      let line: JSONValue = ["command": JSONValue(command), "error": diagnostic.json(in: source)]
      rendered.output += line.compact + "\n"
    }
    return rendered
  }

  /// A line of cells that is no result: a prompt, or what is announced.
  package func message(_ cells: [Cell]) -> String { line(cells, colour: messageColour, width: width, indent: 2) }

  /// A line, or several where it is wider than there are columns.
  private func line(_ cells: [Cell], colour: Bool, width: Int?, indent: Int) -> String {
    let printable = cells.map { Cell($0.text.printableLines, $0.style) }
    let lines = width.map { LineWrapping.lines(of: printable, columns: $0, indent: min(indent, $0 / 2)) } ?? [printable]
    return lines.map { $0.map { $0.style.apply(to: $0.text, colour: colour) }.joined() }.joined(separator: "\n")
  }

  private func lines(_ block: Reply.Block, width: Int?) -> [String] {
    switch block {
    case .notice(let text), .text(let text): [text.printableLines]
    case .line(let cells): [line(cells, colour: outputColour, width: width, indent: cells.hangingIndent)]
    case .table(let table): TableRenderer(colour: outputColour, width: width).lines(table)
    case .fields(let fields): self.lines(fields, width)
    case .blank: [""]
    }
  }

  private func lines(_ fields: [Reply.Field], _ width: Int?) -> [String] {
    let names = fields.map(\.name.displayWidth).max() ?? 0
    return fields.map { field in
      let padding = String(repeating: " ", count: names - field.name.displayWidth + 2)
      let cells = [Cell(field.name, .faint), Cell(padding), field.value]
      return line(cells, colour: outputColour, width: width, indent: names + 2)
    }
  }
}

extension [Cell] {
  /// Where the last cell begins: what stands before it is a heading of its line.
  fileprivate var hangingIndent: Int { dropLast().reduce(0) { $0 + $1.text.displayWidth } }
}

extension String {
  /// The text made safe for a terminal, its line breaks kept.
  fileprivate var printableLines: String {
    guard utf8.contains(UInt8(ascii: "\n")) else { return printable }
    return split(separator: "\n", omittingEmptySubsequences: false).map(\.printable).joined(separator: "\n")
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
