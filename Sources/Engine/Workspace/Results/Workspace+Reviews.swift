import Evaluation
import GRDB

/// What readers change of results and runs.
extension Workspace {
  /// Gives a result another label.
  func rename(result id: Int, _ label: String?) async throws(BackendError) {
    try await write { db in
      try db.execute(sql: "UPDATE results SET label = ? WHERE id = ?", arguments: [label, id])
      guard db.changesCount > 0 else { throw ResultRow.unknown(id) }
    }
  }

  /// Keeps what a reader says of a run, in place of what was found; the first verdict is never lost.
  func review(run id: Int, _ review: Review) async throws(BackendError) {
    try await write { db in
      guard let run = try Self.runs(db, where: "id = \(id)").first else {
        throw BackendError.unknown(.init(kind: "run", name: String(id)))
      }
      guard run.status.isFinal else {
        throw BackendError.conflict("run \(id) is under way: only what is over can be reviewed")
      }
      var review = review
      review.former = run.review?.outcome == nil ? run.verdict : run.review?.former
      let verdict = review.verdict
      try db.execute(
        literal: """
          UPDATE runs SET review = \(review.json.compact), outcome = \(verdict?.outcome.rawValue),
            fault = \(verdict?.fault?.rawValue), reasons = \(verdict.map { JSONValue($0.reasons).compact })
          WHERE id = \(id)
          """)
    }
  }
}
