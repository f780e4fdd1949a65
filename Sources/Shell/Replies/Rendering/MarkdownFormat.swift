/// GitHub Flavored Markdown (https://github.github.com/gfm/): for issues, pull requests and the summaries of CI.
struct MarkdownFormat: ReplyFormat {
  func output(of reply: Reply, command: String) -> String {
    // With an empty line behind the last too: another reply may follow.
    reply.blocks.compactMap(part).map { $0 + "\n\n" }.joined()
  }

  private func part(_ block: Reply.Block) -> String? {
    switch block {
    case .notice, .blank: nil
    case .text(let text): paragraph([Cell(text)])
    case .line(let cells): paragraph(cells)
    case .code(let text): MarkdownText.fence(text)
    case .table(let table), .wrapped(let table): self.table(table)
    case .fields(let fields):
      fields.isEmpty
        ? nil
        : table(
          Table([Table.Column("field"), Table.Column("value")], rows: fields.map { [Cell($0.name), $0.value] }))
    }
  }

  private func paragraph(_ cells: [Cell]) -> String? {
    let text = cells.map { MarkdownText.inline($0, isBold: $0.style == .strong || cells.isHeading) }.joined()
    let paragraph = MarkdownText.paragraph(text)
    return paragraph.isEmpty ? nil : paragraph
  }

  private func table(_ table: Table) -> String {
    let rules = table.columns.map { $0.isRight ? "---:" : "---" }
    let rows = table.rows.map { row in row.map { MarkdownText.inline($0, isBold: $0.style == .strong) } }
    return ([table.columns.map { MarkdownText.inline(Cell($0.title), isBold: false) }, rules] + rows).map(\.row)
      .joined(separator: "\n")
  }
}

extension [Cell] {
  /// Whether the line is one cell that stands out.
  fileprivate var isHeading: Bool { count == 1 && !isEmpty && self[0].style != .plain && self[0].style != .faint }
}

extension [String] {
  /// A row of a table.
  fileprivate var row: String { "| " + joined(separator: " | ") + " |" }
}
