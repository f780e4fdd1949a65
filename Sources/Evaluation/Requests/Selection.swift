/// Which evaluators a request runs.
package enum Selection: Sendable, Hashable {
  case evaluators([Int])
  /// The first so many, by ascending id.
  case first(Int)
  case all
  /// A folder's, and those of the folders below it.
  case folder(String)
}
