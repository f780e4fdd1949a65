import Evaluation

/// What a report can be written as.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case junit, html, json, csv, markdown

  /// The format that a file's name ends with, in any case; nil where it ends with none.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].lowercased() {
    case ".xml": self = .junit
    case ".html", ".htm": self = .html
    case ".json": self = .json
    case ".csv": self = .csv
    case ".md", ".markdown": self = .markdown
    default: return nil
    }
  }

  /// The whole file, in UTF-8.
  package func render(_ report: Report) -> String {
    switch self {
    case .junit: JUnitReport(report).text
    case .html: HTMLReport(report).text
    case .json: report.json.file
    case .csv: CSVReport(report).text
    case .markdown: MarkdownReport(report).text
    }
  }
}
