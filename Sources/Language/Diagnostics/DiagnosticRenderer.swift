/// Writes diagnostics for people: the message, the place, the line with carets under what is meant, and the helps.
package struct DiagnosticRenderer: Sendable {
  /// Whether to write ANSI colours.
  package var colour: Bool
  /// The columns to fit the source line into; 120 where there is no terminal to ask.
  package var width: Int?

  /// A renderer for a terminal of `width` columns, or for a file where there is no width.
  package init(colour: Bool, width: Int? = nil) {
    self.colour = colour
    self.width = width
  }

  /// The diagnostic as lines of text, without a line ending after the last.
  package func render(_ diagnostic: Diagnostic, in source: Source) -> String {
    let position = source.position(of: diagnostic.span.lower)
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let room = (width ?? 120) - margin.utf8.count - " | ".utf8.count
    let excerpt = SourceExcerpt(of: diagnostic.span, in: source, columns: room)
    let place = "\(source.name.printable):\(position.line):\(position.column)"
    let lines = [
      headline(of: diagnostic),
      margin + styled("-->", .gutter) + " " + place,
      margin + styled(" |", .gutter),
      styled(number + " |", .gutter) + (excerpt.text.isEmpty ? "" : " " + excerpt.text),
      margin + styled(" |", .gutter) + " " + excerpt.indent + carets(of: diagnostic, under: excerpt),
    ]
    let helps = diagnostic.helps.map { help in
      margin + styled(" =", .gutter) + " " + styled("help:", .message) + " " + help.printable
    }
    return (lines + helps).joined(separator: "\n")
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    let severity = styled(diagnostic.severity.rawValue, Style(diagnostic.severity))
    return severity + styled(": " + diagnostic.message.printable, .message)
  }

  private func carets(of diagnostic: Diagnostic, under excerpt: SourceExcerpt) -> String {
    let label = diagnostic.label.map { " " + $0.printable } ?? ""
    return styled(excerpt.carets + label, Style(diagnostic.severity))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    colour ? style.applied(to: text) : text
  }
}
