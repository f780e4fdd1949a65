import Evaluation

/// Changes of results and runs: what they are called, and what a reader says of them.
extension Call {
  func updateResult() async throws(Refusal) -> Answer {
    let result = try await library.resultAlone(id)
    var reader = FieldReader(fields)
    let label = reader.text("name", longest: RunRequest.longestLabel)
    if let agent = reader["agent"], agent.wireID != result.agent {
      reader.refuse("agent", "a result keeps its agent: run its evaluators with another 'agent_id'")
    }
    for name in ["run_settings", "created_at"] where reader[name] != nil {
      reader.refuse(name, "a result keeps what it was launched with: 'rerun' launches another")
    }
    try reader.finish()
    if let label {
      try await library.ask { () throws(BackendError) in try await library.whole.rename(result: id, label) }
    }
    return .ok(try await library.result(id).detail(names()))
  }

  /// `success`, or `evaluation_status`, is a reader's verdict; `feedback` says why.
  func updateRun() async throws(Refusal) -> Answer {
    let run = try await library.run(id).run
    var reader = FieldReader(fields)
    var review = run.review ?? Review()
    if let text = reader.text("feedback") { review.feedback = text }
    if let isSuccess = verdict(&reader) { review.outcome = isSuccess ? .passed : .failed }
    if reader.flag("is_reviewed") == false { review.outcome = nil }
    for name in ["trace_id", "error_message", "scenario_instructions"] where reader[name] != nil {
      reader.refuse(name, "this server says that itself: a reader may give 'success', 'evaluation_status', 'feedback'")
    }
    try reader.finish()
    if review != run.review ?? Review() {
      try await library.ask { () throws(BackendError) in try await library.whole.review(run: id, review) }
    }
    return try await retrieveRun()
  }

  private func verdict(_ reader: inout FieldReader) -> Bool? {
    let success = reader.flag("success")
    switch reader.text("evaluation_status") {
    case nil: return success
    case "reviewed_success"?, "success"?: return true
    case "reviewed_failure"?, "failure"?: return false
    case let other?:
      reader.refuse(
        "evaluation_status", "'\(other)' is none of success, failure, reviewed_success, reviewed_failure")
      return nil
    }
  }

  func deleteRun() async throws(Refusal) -> Answer {
    let result = try await library.run(id).result.id
    try await library.deleteRuns([id], of: result)
    return .noContent
  }

  func traceRun() async throws(Refusal) -> Answer { .ok(try await library.run(id).run.trace) }
}
