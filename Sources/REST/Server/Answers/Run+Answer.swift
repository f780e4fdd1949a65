import Evaluation

extension Run {
  /// An entry of a result's runs: everything but the transcript.
  var entry: JSONValue {
    var members = answered
    members["transcript_object"] = nil
    return .object(members)
  }

  /// The whole run, with its result's members.
  func detail(of result: RunResult, _ names: Names) -> JSONValue {
    let agent = result.agent.flatMap { names.agents[$0] }
    return .object(
      answered.merging([
        "result_name": .text(result.label),
        "agent": JSONValue(result.agent),
        "agent_name": JSONValue(agent?.name),
        "run_as_text": .bool(result.runAsText),
        "run_type": "Text",
        "transcript": .string(transcriptText),
        "transcript_object": .array(transcript.map(\.answer)),
      ]))
  }

  /// What a list says of a run.
  func listed(_ names: Names) -> JSONValue {
    var members = answered
    members["transcript_object"] = nil
    members["test_profile_name"] = .text(profile?.name)
    members["metrics"] = .array(metrics.map(\.json))
    members["run_as_text"] = true
    members["run_type"] = "Text"
    return .object(members)
  }

  /// `json` in the contract's terms: whether it succeeded is always said, and times have the names that clients look for.
  private var answered: JSONObject {
    var members = (json.object ?? [:]).merging([
      "success": .bool(isSuccess),
      "is_reviewed": .bool(review?.outcome != nil),
      "feedback": .text(review?.feedback),
      "trace_id": .string(traceID),
      "outbound_number": .text(number),
      "inbound_number": .text(inboundNumber),
      "personality_name": .text(personalityName),
      "error_message": .text(verdict?.reasons.first),
      "timestamp": .string((startedAt ?? createdAt).iso8601),
      "call_id": .null,
    ])
    members["duration"] = (duration?.minutesAndSeconds).map(JSONValue.string)
    members["evaluation_status"] = verdict.map { _ in evaluationStatus }
    members["expected_outcome"] = verdict.map(Self.expectedOutcome)
    return members.withOwn(exact)
  }

  /// What the contract's members round, or leave out.
  private var exact: JSONObject {
    var members = JSONObject()
    members["duration"] = duration.map { .number($0.seconds) }
    if let profile {
      members["test_profile_data"] = .object((["id": .integer(profile.id)] as JSONObject).merging(profile.document))
    }
    return members
  }

  private var evaluationStatus: JSONValue {
    .string((review?.outcome == nil ? "" : "reviewed_") + (isSuccess ? "success" : "failure"))
  }

  /// 100 where the outcome was met, 50 where a reader is to decide, 0 where it was not.
  private static func expectedOutcome(_ verdict: Verdict) -> JSONValue {
    let score: JSONValue =
      switch verdict.outcome {
      case .passed: 100
      case .review: 50
      case .failed: 0
      }
    let mark = verdict.outcome == .passed ? "✅" : "❌"
    return [
      "score": score, "explanation": JSONValue(verdict.reasons.map { "\(mark) \($0)" }), "outcome_alignments": [],
    ]
  }

  /// `[MM:SS] Main Agent: …`, a line for each that was said.
  private var transcriptText: String {
    transcript.filter { !$0.content.isEmpty }
      .map { "[\($0.start.minutesAndSeconds)] \($0.role.rawValue): \($0.content)" }.joined(separator: "\n")
  }
}

extension TranscriptTurn {
  /// The entry with the members that the published schema requires beside those that are observed.
  var answer: JSONValue {
    .object(
      (json.object ?? [:]).merging([
        "timestamp": .number(start.seconds), "normalized_content": .string(content), "comparison_spans": [],
      ]))
  }
}
