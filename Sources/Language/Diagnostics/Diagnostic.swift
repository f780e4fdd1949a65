/// Something to tell about a place in a source.
package struct Diagnostic: Error, Hashable, Sendable {
  /// How grave a diagnostic is.
  package enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  /// Lower case, without a full stop, the user's words in single quotes.
  package var message: String
  package var span: Span
  /// What to say beside the carets.
  package var label: String?
  /// Ways to mend it, one sentence each.
  package var helps: [String]

  /// A diagnostic about `span`; one that stands for an error unless told otherwise.
  package init(
    _ message: String, at span: Span, severity: Severity = .error, label: String? = nil, helps: [String] = []
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.helps = helps
  }
}
