package import Reports

/// A report to be written: what as, and where to.
package struct ReportFile: Sendable, Hashable {
  package let format: ReportFormat
  package let path: String

  package init(format: ReportFormat, path: String) {
    self.format = format
    self.path = path
  }

  /// As a call names it, `junit=report.xml`.
  package var text: String { "\(format.rawValue)=\(path)" }

  /// `junit=report.xml`, or a file whose ending tells the format; nil for anything else. `-` is standard output.
  package init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    if parts.count == 2, parts[0].allSatisfy(\.isLetter) {
      guard let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
      self.init(format: format, path: parts[1] == "-" ? "/dev/stdout" : String(parts[1]))
    } else {
      guard let format = ReportFormat(fileName: text) else { return nil }
      self.init(format: format, path: text)
    }
  }
}
