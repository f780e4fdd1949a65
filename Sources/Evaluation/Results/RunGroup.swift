/// Runs of one evaluator that didn't pass for the same reason.
package struct RunGroup: Sendable {
  /// The first of them.
  package let first: Run
  package let reason: String
  package private(set) var ids: [Int]

  /// The runs that have a reason, by evaluator and reason, in the order in which these come first; a kind keeps runs apart
  /// that share a reason.
  package static func all(
    in runs: [Run], kind: (Run) -> String = { _ in "" }, reason: (Run) -> String?
  ) -> [RunGroup] {
    var groups: [RunGroup] = []
    var places: [String: Int] = [:]
    for run in runs {
      guard let reason = reason(run) else { continue }
      let key = "\(run.evaluator) \(kind(run)) \(reason)"
      if let place = places[key] {
        groups[place].ids.append(run.id)
      } else {
        places[key] = groups.count
        groups.append(RunGroup(first: run, reason: reason, ids: [run.id]))
      }
    }
    return groups
  }

  /// The first six of their ids, and an ellipsis where there are more.
  package var listedIDs: String { ids.prefix(6).map(String.init).joined(separator: " ") + (ids.count > 6 ? " …" : "") }
}
