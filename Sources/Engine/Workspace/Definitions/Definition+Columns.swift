import Evaluation
import GRDB

extension Definition {
  func writeLists(_ db: Database) throws {}
}

extension Project {
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] { [] }
}

extension Agent {
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [("project", project), ("assistant_id", assistantID)]
  }
}

extension Personality {
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] { [("project", project)] }
}

extension TestProfile {
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] { [("project", project), ("agent", agent)] }
}

extension Evaluator {
  var columns: [(name: String, value: (any DatabaseValueConvertible)?)] {
    [("project", project), ("agent", agent), ("folder", folder)]
  }

  func writeLists(_ db: Database) throws {
    for (table, words) in [("evaluator_tags", tags), ("evaluator_metrics", metrics)] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE evaluator = ?").execute(arguments: [id])
      let insertion = try db.cachedStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (?, ?)")
      for word in words { try insertion.execute(arguments: [id, word]) }
    }
  }
}
