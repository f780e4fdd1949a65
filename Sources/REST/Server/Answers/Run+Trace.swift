import Evaluation

/// A run as a trace: a span for the conversation, and one in it for each turn and each call of a function, named as
/// OpenTelemetry's semantic conventions for generative AI have it (`execute_tool`).
extension Run {
  /// 32 hexadecimal digits: when the run was made, and its id, so that it is the same whenever it is asked for.
  var traceID: String { Self.hexadecimal(createdAt.microseconds) + Self.hexadecimal(id) }

  var trace: JSONValue {
    let start = startedAt ?? createdAt
    let end = start.after(duration ?? transcript.map(\.end).max() ?? .zero)
    var root = span(
      0, "run \(id)", start, end, ["scenario": .string(evaluatorName), "status": .string(status.rawValue)])
    root["parent_span_id"] = .null
    let turns = transcript.indices.filter { transcript[$0].role != .functionCallResult }
    return [
      "trace_id": .string(traceID),
      "spans": .array([.object(root)] + turns.map { .object(span(ofTurn: $0, start)) }),
    ]
  }

  private func span(ofTurn index: Int, _ start: Timestamp) -> JSONObject {
    let turn = transcript[index]
    let begin = start.after(turn.start)
    guard turn.role == .functionCall else {
      return span(
        index + 1, turn.role.rawValue, begin, start.after(turn.end),
        ["role": .string(turn.role.rawValue), "content": .string(turn.content)])
    }
    let call = turn.data?["id"]
    let result = transcript[index...].first { $0.role == .functionCallResult && $0.data?["id"] == call }
    return span(
      index + 1, "execute_tool \(turn.data?["name"]?.string ?? "")", begin, start.after(result?.end ?? turn.end),
      [
        "gen_ai.tool.name": turn.data?["name"] ?? .null, "gen_ai.tool.call.id": call ?? .null,
        "gen_ai.tool.call.arguments": turn.data?["arguments"] ?? .null,
        "gen_ai.tool.call.result": result?.data?["result"] ?? .null,
      ])
  }

  private func span(
    _ number: Int, _ name: String, _ start: Timestamp, _ end: Timestamp, _ attributes: JSONValue
  ) -> JSONObject {
    [
      "trace_id": .string(traceID), "span_id": .string(Self.hexadecimal(number + 1)),
      "parent_span_id": .string(Self.hexadecimal(1)), "name": .string(name), "start_time": .string(start.iso8601),
      "end_time": .string(end.iso8601), "attributes": attributes,
    ]
  }

  /// 16 digits.
  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(UInt64(bitPattern: Int64(number)), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Timestamp {
  fileprivate func after(_ time: Duration) -> Timestamp { Timestamp(microseconds: microseconds + time.microseconds) }
}
