import Evaluation
import GRDB

extension Workspace {
  /// Takes deliveries that are due; each is due again at `until`, where nobody says otherwise before.
  func takeDeliveries(
    _ most: Int, dueBy now: Timestamp, until: Timestamp
  ) async throws(BackendError) -> [Delivery] {
    try await write { db in
      let rows = try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            SELECT deliveries.*, results.notify_on FROM deliveries JOIN results ON results.id = result
            WHERE due_at <= \(now.microseconds) ORDER BY due_at, deliveries.id LIMIT \(most)
            """, cached: true))
      let deliveries = rows.map(Delivery.init)
      guard !deliveries.isEmpty else { return [] }
      try db.execute(
        literal: """
          UPDATE deliveries SET attempts = attempts + 1, due_at = \(until.microseconds)
          WHERE \(SQL.isOne(of: deliveries.map(\.id)))
          """)
      return deliveries
    }
  }

  func nextDelivery() async throws(BackendError) -> Timestamp? {
    try await read { try Int.fetchOne($0, sql: "SELECT min(due_at) FROM deliveries") }.map(Timestamp.init)
  }

  func putOff(delivery id: Int, until: Timestamp, wasTried: Bool) async throws(BackendError) {
    try await write { db in
      try db.execute(
        literal: """
          UPDATE deliveries SET due_at = \(until.microseconds), attempts = attempts - \(wasTried ? 0 : 1) WHERE id = \(id)
          """)
    }
  }

  func remove(delivery id: Int) async throws(BackendError) {
    try await write { db in try db.execute(sql: "DELETE FROM deliveries WHERE id = ?", arguments: [id]) }
  }
}

extension Delivery {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], result: row["result"], url: row["url"], key: row["key"], attempt: row["attempts"] + 1,
      notifyOn: (row["notify_on"] as String?).flatMap(CronJob.Notification.init))
  }
}
