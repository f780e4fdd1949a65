/// What a server's list of runs is narrowed to, by the contract's filters; an empty query means all of them.
package struct RunQuery: Sendable, Hashable {
  /// A span of numbers, with both ends where they are given.
  package struct Span: Sendable, Hashable {
    package var least: Int?
    package var most: Int?

    package init(_ least: Int? = nil, _ most: Int? = nil) { (self.least, self.most) = (least, most) }
  }

  package var project: Int?
  package var result: Int?
  /// Of the result's agent.
  package var agents: [Int]?
  package var ids: [Int]?
  package var evaluators: [Int]?
  package var personalities: [Int]?
  /// As the API spells them.
  package var statuses: [String]?
  package var endings: [String]?
  /// A part of the end reason, in any case.
  package var endingPart: String?
  /// Any of these is the evaluator's.
  package var tags: [String] = []
  package var passed: Bool?
  package var isText: Bool?
  /// A part of the evaluator's name, in any case.
  package var search: String?
  /// In microseconds since 1970: when it was made, and when it began or, before that, was made.
  package var created = Span()
  package var begun = Span()
  /// In microseconds.
  package var duration = Span()

  package init() {}
}
