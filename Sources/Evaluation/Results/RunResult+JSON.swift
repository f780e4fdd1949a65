extension RunResult {
  /// The result as the public API answers a request: runs as summaries in an array.
  package var json: JSONValue { .object(members(runs: runs.map(\.summary))) }

  /// The same with its runs as they are written elsewhere.
  package func members(runs written: [JSONValue]) -> JSONObject {
    let progress = progress
    return [
      "id": .integer(id),
      "name": JSONValue(label),
      "agent": JSONValue(agent),
      "status": .string(status.rawValue),
      "success_rate": .number(progress.total == 0 ? 0 : 100 * Double(progress.passed) / Double(progress.total)),
      "run_as_text": .bool(runAsText),
      "total_runs_count": .integer(progress.total),
      "completed_runs_count": .integer(
        runs.isEmpty ? progress.done - progress.cancelled : runs.count { $0.status == .completed }),
      "success_runs_count": .integer(progress.passed),
      "failed_runs_count": .integer(progress.failed),
      "review_runs_count": .integer(progress.review),
      "cancelled_runs_count": .integer(progress.cancelled),
      "runs": .array(written),
      "created_at": .string(createdAt.iso8601),
    ]
  }
}

extension Run {
  /// The run within its result, as the public API answers a request, and its verdict.
  package var summary: JSONValue { .object(summaryMembers) }

  private var summaryMembers: JSONObject {
    [
      "id": .integer(id),
      "status": .string(status.rawValue),
      "scenario": .integer(evaluator),
      "number": JSONValue(number),
      "inbound_number": JSONValue(inboundNumber),
      "scenario_name": .string(evaluatorName),
      "personality": JSONValue(personality),
      "personality_name": JSONValue(personalityName),
      "test_profile_data": profile?.json ?? .null,
      "success": JSONValue(verdict.flatMap { $0.outcome == .review ? nil : $0.outcome == .passed }),
      "outcome": JSONValue(verdict?.outcome.rawValue),
      "fault": JSONValue(verdict?.fault?.rawValue),
      "error_message": JSONValue(verdict?.reasons.first),
      "evaluation": ["metrics": .array(metrics.map(\.json))],
    ]
  }

  /// The whole run, its transcript included.
  package var json: JSONValue {
    var members = summaryMembers
    members["result_id"] = .integer(result)
    members["attempt"] = .integer(attempt)
    members["reasons"] = JSONValue(verdict?.reasons ?? [])
    members["duration"] = JSONValue(duration?.minutesAndSeconds)
    members["metadata"] = .object(metadata.merging(endedReason.map { ["ended_reason": .string($0)] } ?? [:]))
    if !history.isEmpty { members["history"] = .array(history.map(\.json)) }
    members["model_usage"] = usage == TokenUsage() ? nil : usage.json
    members["transcript_object"] = .array(transcript.map(\.json))
    members["created_at"] = .string(createdAt.iso8601)
    members["executed_at"] = JSONValue(startedAt?.iso8601)
    return .object(members)
  }
}

extension TestProfile {
  /// The profile as the public API shows it in a run.
  package var json: JSONValue {
    [
      "id": .integer(id),
      "name": .string(name),
      "information": [
        "main_agent_variables": .object(agentVariables),
        "testing_agent_variables": .object(callerVariables),
      ],
    ]
  }
}

extension TranscriptTurn {
  /// The entry in the public API's transcript object; times are in seconds.
  package var json: JSONValue {
    var members: JSONObject = ["role": .string(role.rawValue), "content": .string(content)]
    members["data"] = data.map(JSONValue.object)
    members["start_time"] = .number(start.seconds)
    members["end_time"] = .number(end.seconds)
    members["time"] = .string(start.minutesAndSeconds)
    members["why"] = why?.json
    members["overhead"] = overhead.map { .number($0.seconds) }
    return .object(members)
  }
}
