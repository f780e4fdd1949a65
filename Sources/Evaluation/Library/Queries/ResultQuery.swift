/// What a server's list of results is narrowed to; an empty query means all of them.
package struct ResultQuery: Sendable, Hashable {
  /// The only project whose results may be told, whatever runs they have.
  package var scope: Int?
  package var project: Int?
  package var agent: Int?
  /// A part of the label, in any case.
  package var search: String?
  /// Any of these has a run.
  package var evaluators: [Int] = []

  package init() {}
}
