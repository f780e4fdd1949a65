/// Words by which an agent says that something is done, and the tool that does it.
package struct Claim: Sendable, Hashable {
  /// A text, or a regular expression where the check says so.
  package var words: String
  package var tool: String

  package init(_ words: String, tool: String) {
    self.words = words
    self.tool = tool
  }
}
