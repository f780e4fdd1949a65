/// A number of the workspace's pool, which simulated callers use.
package struct PhoneNumber: Sendable, Hashable {
  package var id: Int
  /// E.164.
  package var number: String

  package init(id: Int, number: String) {
    self.id = id
    self.number = number
  }
}
