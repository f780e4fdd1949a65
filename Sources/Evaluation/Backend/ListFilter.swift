/// What a list is narrowed to; an empty filter lists everything.
package struct ListFilter: Sendable, Hashable {
  package var project: Int?
  package var agent: Int?
  package var folder: String?
  package var tags: [String] = []
  package var status: RunStatus?
  package var outcome: Verdict.Outcome?
  package var result: Int?
  /// Only the newest so many, of results and runs.
  package var last: Int?

  package init() {}
}
