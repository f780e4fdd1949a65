/// A server with the evaluator API, as the shell knows it.
package struct Server: Sendable, Hashable {
  /// Where it is, in one form: what its key is kept under.
  package let address: String
  /// Host and port, for people.
  package let name: String

  package init(address: String, name: String) {
    self.address = address
    self.name = name
  }
}
