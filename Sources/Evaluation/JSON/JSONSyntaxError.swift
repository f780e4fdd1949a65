/// What is wrong in a JSON text, and where.
package struct JSONSyntaxError: Error, Hashable {
  package let message: String
  /// In bytes from the start of the text.
  package let offset: Int
}
