import Evaluation

extension Command {
  /// Commands that set results against each other.
  static let comparing = [compare]

  private static let compare = Command(
    "compare",
    "Say what changed from one result to a later one: what regressed, what improved, and what isn't decisive",
    .pair(.id(.result)),
    examples: ["select evaluators 1001 1002; run x3 watch; rerun watch; compare 1 2"],
    check: { ids in ids.0 == ids.1 ? Complaint("a result doesn't differ from itself: say two results") : nil },
    action: { shell, ids in
      let backend = try await shell.backend()
      let (baseline, current) = try await (backend.result(ids.0), backend.result(ids.1))
      return .comparison(ResultComparison(baseline: ResultFigures(baseline), current: ResultFigures(current)))
    })
}
