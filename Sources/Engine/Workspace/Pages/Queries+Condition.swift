import Evaluation
import GRDB

extension RunQuery {
  /// As a condition on the table of runs.
  var condition: SQL {
    var parts: [SQL] = ["TRUE"]
    if let result { parts.append("result = \(result)") }
    if let ids { parts.append(.isOne(of: ids)) }
    if let evaluators { parts.append(.isOne(of: evaluators, in: "evaluator")) }
    if let personalities { parts.append(.isOne(of: personalities, in: "personality")) }
    if let statuses { parts.append("status IN \(statuses)") }
    if let endings { parts.append("ended_reason IN \(endings)") }
    if let endingPart { parts.append(.holds(endingPart, in: "ended_reason")) }
    if let search { parts.append(.holds(search, in: "evaluator_name")) }
    if let passed { parts.append(passed ? "outcome = 'passed'" : "outcome IS NOT 'passed'") }
    if !tags.isEmpty { parts.append("evaluator IN (SELECT evaluator FROM evaluator_tags WHERE tag IN \(tags))") }
    parts += created.condition("created_at") + begun.condition("ifnull(started_at, created_at)")
    parts += duration.condition("duration")
    return (parts + resultConditions).joined(separator: " AND ")
  }

  /// As a condition on the table of results, each of which has all its runs or none of them in the list; nil where that can't
  /// be said.
  var conditionOnResults: SQL? {
    var others = self
    (others.agents, others.isText) = (nil, nil)
    return others == RunQuery() ? (["TRUE"] + ofResults).joined(separator: " AND ") : nil
  }

  private var ofResults: [SQL] {
    // An agent's own results stand in their order in an index, those of several don't.
    let agent = agents.map { $0.count == 1 ? "agent = \($0[0])" : SQL.isOne(of: $0, in: "agent") }
    return [agent, isText.map { "run_as_text = \($0)" }].compactMap(\.self)
  }

  private var resultConditions: [SQL] {
    var parts: [SQL] = ofResults.map { "result IN (SELECT id FROM results WHERE \($0))" }
    if let project {
      parts.append(
        """
        (result IN (SELECT id FROM results WHERE project = \(project))
          OR evaluator IN (SELECT id FROM evaluators WHERE project = \(project)))
        """)
    }
    return parts
  }
}

extension RunQuery.Span {
  fileprivate func condition(_ column: String) -> [SQL] {
    [least.map { "\(sql: column) >= \($0)" }, most.map { "\(sql: column) <= \($0)" }].compactMap(\.self)
  }
}

extension ResultQuery {
  /// As a condition on the table of results.
  var condition: SQL {
    var parts: [SQL] = ["TRUE"]
    if let scope { parts.append("project = \(scope)") }
    if let agent { parts.append("agent = \(agent)") }
    if let search { parts.append(.holds(search, in: "label")) }
    if let project, project != scope {
      parts.append(
        """
        (project = \(project) OR id IN (SELECT result FROM runs JOIN evaluators ON evaluators.id = evaluator
          WHERE evaluators.project = \(project)))
        """)
    }
    if !evaluators.isEmpty {
      parts.append("id IN (SELECT result FROM runs WHERE \(SQL.isOne(of: evaluators, in: "evaluator")))")
    }
    return parts.joined(separator: " AND ")
  }
}

extension EvaluatorQuery {
  /// As a condition on the table of evaluators.
  var condition: SQL {
    var narrowed = EvaluatorCondition()
    (narrowed.project, narrowed.agent) = (project, agent)
    if let folder, !folder.isEmpty { narrowed.folder = folder }
    var parts = [narrowed.sql]
    if folder == "" { parts.append("folder IS NULL") }
    let bearing: SQL = "SELECT evaluator FROM evaluator_tags WHERE tag IN \(tags)"
    switch tagRule {
    case _ where tags.isEmpty: break
    case .any: parts.append("id IN (\(bearing))")
    case .all: parts.append("id IN (\(bearing) GROUP BY evaluator HAVING COUNT(*) = \(Set(tags).count))")
    case .none: parts.append("id NOT IN (\(bearing))")
    }
    return parts.joined(separator: " AND ")
  }
}

extension SQL {
  /// A condition on a column: it holds a text, in any case of whatever script.
  fileprivate static func holds(_ text: String, in column: String) -> SQL {
    "instr(swiftLowercaseString(\(sql: column)), \(text.lowercased())) > 0"
  }
}
