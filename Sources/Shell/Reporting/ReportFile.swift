package import Reports

/// A report to be written: what as, and where to.
package struct ReportFile: Sendable, Hashable {
  package let format: ReportFormat
  package let path: String

  package init(format: ReportFormat, path: String) {
    self.format = format
    self.path = path
  }

  /// `junit=report.xml`, or a file whose ending tells the format; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    if parts.count == 2, let format = ReportFormat(rawValue: String(parts[0])) {
      self.init(format: format, path: String(parts[1]))
    } else {
      guard let format = ReportFormat(fileName: text) else { return nil }
      self.init(format: format, path: text)
    }
  }
}
