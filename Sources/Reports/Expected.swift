/// What was expected of a result, and what was found.
package struct Expected: Sendable, Hashable {
  /// As it was written, `success-rate >= 90%`.
  package var text: String
  /// Where it was written, `nightly.evs:9:1`.
  package var place: String
  /// The result that was looked at; nil where it was none.
  package var result: Int?
  package var holds: Bool
  /// What there was instead, or nonetheless, `83.3%: 60 of 72 tries passed`.
  package var found: String
  /// Whether it speaks of success: a result of which nothing that does is expected must have passed.
  package var gates: Bool

  package init(
    _ text: String, at place: String, of result: Int?, holds: Bool, found: String, gates: Bool = true
  ) {
    self.gates = gates
    self.text = text
    self.place = place
    self.result = result
    self.holds = holds
    self.found = found
  }
}
