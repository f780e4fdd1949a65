/// The user's editor, `$VISUAL` or `$EDITOR`.
package protocol TextEditor: Sendable {
  /// Opens it on a text; the text that it leaves, or nil where it was left without saving.
  func edit(_ text: String) async throws(FileError) -> String?
}
