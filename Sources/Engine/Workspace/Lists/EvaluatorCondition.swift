import Evaluation
import GRDB

/// Which evaluators are meant, as a condition on their table.
struct EvaluatorCondition: Sendable {
  var project: Int?
  var agent: Int?
  /// A folder, with those below it.
  var folder: String?
  /// Any of these.
  var tags: [String] = []

  init() {}

  init(_ filter: ListFilter) {
    project = filter.project
    agent = filter.agent
    folder = filter.folder
    tags = filter.tags
  }

  var isEmpty: Bool { project == nil && agent == nil && folder == nil && tags.isEmpty }

  var sql: SQL {
    var parts: [SQL] = []
    if let project { parts.append("evaluators.project = \(project)") }
    if let agent { parts.append("evaluators.agent = \(agent)") }
    if let folder { parts.append(Self.isBelow(folder)) }
    if !tags.isEmpty {
      parts.append("evaluators.id IN (SELECT evaluator FROM evaluator_tags WHERE tag IN \(tags))")
    }
    return parts.isEmpty ? "TRUE" : parts.joined(separator: " AND ")
  }

  /// A range instead of LIKE: it has no wildcards, tells cases apart, and uses the index. `/` comes right after `.`.
  private static func isBelow(_ folder: String) -> SQL {
    "(evaluators.folder = \(folder) OR evaluators.folder > \(folder + ".") AND evaluators.folder < \(folder + "/"))"
  }
}

extension SQL {
  /// A condition on a column: one of the ids, however many.
  static func isOne(of ids: some Sequence<Int>, in column: String = "id") -> SQL {
    "\(sql: column) IN (SELECT value FROM json_each(\(JSONValue(Array(ids)).compact)))"
  }
}
