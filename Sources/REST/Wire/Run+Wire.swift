import Evaluation

extension Run {
  /// Reads a run: whole, within its result, or from a list; nil for what has no id.
  ///
  /// The evaluator is an id or an object, durations are `MM:SS`. Which of the evaluator's tries it is, only evsh's own
  /// servers say.
  init?(wire json: JSONValue, of result: Int? = nil) {
    let json = json.exact
    guard let id = json.wireID else { return nil }
    let status = RunStatus(wire: json["status"])
    let scenario = json["scenario"]
    self.init(
      id: id, result: json["result_id"]?.wireInteger ?? json["result"]?.wireID ?? result ?? 0,
      evaluator: scenario?.wireID ?? 0,
      evaluatorName: (json["scenario_name"]?.wireText ?? scenario?["name"]?.wireText) ?? "Scenario Deleted",
      attempt: json["attempt"]?.wireInteger ?? 1, status: status,
      createdAt: Timestamp(wire: json.member("created_at", "timestamp")) ?? Timestamp(microseconds: 0))
    personality = json["personality"]?.wireID
    personalityName =
      json["personality_name"]?.wireText ?? json["personality"]?["name"]?.wireText
      ?? scenario?["personality_name"]?.wireText
    profile = json.member("test_profile_data", "test_profile").flatMap(TestProfile.init(wire:))
    number = json.member("number", "outbound_number")?.wireText
    inboundNumber = json["inbound_number"]?.wireText
    verdict = Verdict(wire: json, status)
    endedReason = json.endedReason
    metadata = json["metadata"]?.object ?? JSONObject()
    metadata["ended_reason"] = nil
    metrics = ((json["evaluation"]?["metrics"] ?? json["metrics"])?.array ?? []).compactMap(MetricValue.init(wire:))
    duration = json["duration"]?.wireDuration
    startedAt = Timestamp(wire: json["executed_at"])
    readConversation(json)
  }

  private mutating func readConversation(_ json: JSONValue) {
    if let turns = json["transcript_object"]?.array, !turns.isEmpty {
      transcript = turns.compactMap(TranscriptTurn.init(wire:))
    } else if let text = json["transcript"]?.string {
      transcript = TranscriptTurn.turns(ofText: text)
    }
    // A clock tells whole seconds only, the transcript's end the rest.
    if let whole = duration, let end = transcript.map(\.end).max(), whole < end, end < whole + .seconds(1) {
      duration = end
    }
    history = (json["history"]?.array ?? []).compactMap(FormerCall.init)
    usage = json["model_usage"].flatMap(TokenUsage.init) ?? TokenUsage()
  }
}
