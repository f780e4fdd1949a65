/// A text and the look it is drawn in.
package struct Piece: Sendable, Hashable {
  package let text: String
  package let look: Look

  package init(_ text: String, _ look: Look = .plain) {
    self.text = text
    self.look = look
  }
}
