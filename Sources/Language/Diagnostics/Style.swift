/// The looks of a diagnostic's pieces, as ANSI escape sequences.
enum Style: String {
  case error = "\u{1B}[1;31m"
  case warning = "\u{1B}[1;33m"
  case note = "\u{1B}[1;36m"
  case gutter = "\u{1B}[1;34m"
  case message = "\u{1B}[1m"

  /// The look of a severity's name and carets.
  init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The text in this look, and after it back in the plain one.
  func applied(to text: String) -> String {
    rawValue + text + "\u{1B}[0m"
  }
}
