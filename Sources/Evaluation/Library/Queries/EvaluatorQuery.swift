/// What a server's list of evaluators is narrowed to; an empty query means all of them.
package struct EvaluatorQuery: Sendable, Hashable {
  /// How the tags of a query count (the API's `tag_filter_type`).
  package enum TagRule: String, Sendable, Hashable, CaseIterable {
    case any = "or"
    case all = "and"
    case none = "not"
  }

  package var project: Int?
  package var agent: Int?
  /// A folder, with those below it; an empty path means those that stand in none.
  package var folder: String?
  package var tags: [String] = []
  package var tagRule = TagRule.any

  package init() {}
}
