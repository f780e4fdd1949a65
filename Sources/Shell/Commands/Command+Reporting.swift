import Evaluation
import Reports

extension Command {
  /// Commands that write down what results came to.
  static let reporting = [report]

  private static let report = Command(
    "report",
    "Write reports of a result, or of the newest; 'against' sets it against another, 'schema' describes the JSON",
    .optional(.id(.result)), .keyword("junit", .file), .keyword("html", .file), .keyword("json", .file),
    .keyword("csv", .file), .keyword("markdown", .file), .keyword("schema", .file), .keyword("against", .id(.result)),
    traits: .recalls,
    examples: [
      "select evaluators 1001; run watch; report junit report.xml html report.html",
      "select evaluators 1001; run; rerun; report 2 markdown summary.md against 1", "report schema report.schema.json",
    ],
    check: { id, junit, html, json, csv, markdown, schema, against in
      let reports = [junit, html, json, csv, markdown].compactMap(\.self)
      if reports.isEmpty, schema == nil {
        return Complaint("nothing to write: say junit, html, json, csv, markdown or schema, and a file")
      }
      if let against, against == id {
        return Complaint("a result doesn't differ from itself: say two results", at: "against")
      }
      return nil
    },
    action: { shell, id, junit, html, json, csv, markdown, schema, against in
      let files = [
        (ReportFormat.junit, junit), (.html, html), (.json, json), (.csv, csv), (.markdown, markdown),
      ].compactMap { format, path in path.map { ReportFile(format: format, path: $0) } }
      if !files.isEmpty {
        let result = try await shell.ended(id ?? shell.currentResult())
        let report = try await shell.report(of: [result.id], against: against)
        for file in files {
          try shell.write(shell.masking.maskKnown(file.format.render(report)), to: file.path)
        }
      }
      if let schema { try shell.write(Report.schema, to: schema) }
      let paths = files.map(\.path) + [schema].compactMap(\.self)
      return .notice("wrote \(paths.joined(separator: ", "))", ["files": JSONValue(paths)])
    })
}
