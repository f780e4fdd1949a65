import Evaluation

/// That a result came to its end, as webhooks are told it: `{"event_type": "result.completed", "data": {…}}`, whatever its
/// status is, with its runs by their ids (docs.cekura.ai, "Webhook Format").
struct ResultEvent: Sendable {
  private let result: RunResult
  private let names: Names
  /// By their ids; those that were removed meanwhile are left out.
  private let evaluators: [Int: Evaluator]

  static func load(_ result: RunResult, _ library: any Library) async throws(BackendError) -> ResultEvent {
    var evaluators: [Int: Evaluator] = [:]
    for id in Set(result.runs.map(\.evaluator)) {
      do throws(BackendError) { evaluators[id] = try await library.evaluator(id) } catch {
        guard case .unknown = error else { throw error }
      }
    }
    let names = Names(
      agents: try await library.agents(ListFilter()), personalities: try await library.personalities(ListFilter()),
      profiles: try await library.profiles(ListFilter()))
    return ResultEvent(result: result, names: names, evaluators: evaluators)
  }

  var document: JSONValue {
    var data = result.detail(names).object ?? [:]
    data["runs"] = .object(JSONObject(result.runs.map { (String($0.id), entry($0)) }))
    return ["event_type": "result.completed", "data": .object(data)]
  }

  /// A run with its transcript and what there is of its evaluator.
  private func entry(_ run: Run) -> JSONValue {
    let members = run.entry.object ?? [:]
    return .object(
      members.merging([
        "scenario": [
          "id": .integer(run.evaluator), "name": .string(run.evaluatorName),
          "personality_name": .string(run.personalityName ?? ""),
          "expected_outcome_prompt": .string(evaluators[run.evaluator]?.expectedOutcome ?? ""),
        ],
        "expected_outcome": members["expected_outcome"]?.object.map(JSONValue.object) ?? [:],
        "transcript_object": .array(run.transcript.map(\.answer)), "voice_recording": .null,
        "error_message": .string(run.verdict?.reasons.first ?? ""),
      ]))
  }
}
