/// What a word being typed may become.
package struct Candidate: Sendable, Hashable {
  /// What is inserted, quoted where it must be.
  package let text: String
  /// How a list shows it.
  package let label: String
  /// A name or a summary to show beside the label; may be empty.
  package let detail: String
  /// Whether the word is over with it, so that a space follows: not after `Sales.` and other folders.
  package let isWhole: Bool

  package init(text: String, label: String, detail: String = "", isWhole: Bool = true) {
    self.text = text
    self.label = label
    self.detail = detail
    self.isWhole = isWhole
  }

  /// A word that is shown as it is inserted.
  init(_ word: String, _ detail: String = "") { self.init(text: word, label: word, detail: detail) }
}
