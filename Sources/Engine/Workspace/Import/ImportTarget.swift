import Evaluation
import GRDB

/// Whose evaluators a test suite's are: the session's agent, or the only one there is.
struct ImportTarget: Sendable {
  let agent: Int
  let project: Int

  static func find(_ db: Database, _ request: RunRequest) throws -> ImportTarget {
    var condition: SQL = "TRUE"
    if let agent = request.agent {
      condition = "id = \(agent)"
    } else if let assistant = request.assistant {
      condition = "assistant_id = \(assistant)"
    } else if let project = request.project {
      condition = "project = \(project)"
    }
    let rows = try Row.fetchAll(
      db, SQLRequest(literal: "SELECT id, project FROM agents WHERE \(condition) ORDER BY id LIMIT 2"))
    guard let row = rows.first else { throw missing(request) }
    guard rows.count == 1 else {
      throw BackendError.refused([
        RequestProblem(.agent, "a test suite needs the agent that it is for, and there are several", mend: "agent ID")
      ])
    }
    let target = ImportTarget(agent: row["id"], project: row["project"])
    guard request.project == nil || request.project == target.project else {
      throw BackendError.refused([
        RequestProblem(
          .project, "agent \(target.agent) belongs to project \(target.project)", mend: "project \(target.project)")
      ])
    }
    return target
  }

  private static func missing(_ request: RunRequest) -> BackendError {
    if let agent = request.agent { return .unknown(.init(kind: "agent", name: String(agent))) }
    if let assistant = request.assistant { return .unknown(.init(kind: "assistant", name: assistant)) }
    return .refused([
      RequestProblem(.agent, "a test suite needs the agent that it is for, and there is none", mend: "agent ID")
    ])
  }
}
