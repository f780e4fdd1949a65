/// One thing that is wrong with a request, or missing from it, and the command that mends it.
package struct RequestProblem: Error, Sendable, Hashable {
  package let field: RequestField
  /// Lower case, no full stop.
  package let message: String
  /// A command to type, `project 1376`; nil where none would help.
  package let mend: String?

  /// The value that is to blame, as it was given; nil blames the field.
  package let value: String?

  package init(_ field: RequestField, _ message: String, mend: String? = nil, value: String? = nil) {
    self.field = field
    self.message = message
    self.mend = mend
    self.value = value
  }
}
