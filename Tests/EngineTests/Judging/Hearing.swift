import Evaluation

@testable import Engine

/// Conversations as short as can be, for checks and metrics.
enum Hearing {
  /// One entry of a transcript.
  enum Entry: Sendable {
    case agent(String)
    case caller(String)
    case call(String, JSONValue = .null, id: JSONValue? = nil)
    case result(JSONObject)
  }

  static func record(_ entries: [Entry], _ end: ConversationEnd = .callerHungUp) -> ConversationRecord {
    ConversationRecord(turns: entries.map(\.turn), answers: [], metadata: [:], duration: .seconds(3), end: end)
  }

  /// The verdict of an evaluator that demands only this.
  static func reasons(_ check: Check, _ entries: [Entry], _ end: ConversationEnd = .callerHungUp) throws -> [String] {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = [check]
    return try Judge(evaluator).verdict(record(entries, end))?.reasons ?? []
  }
}

extension Hearing.Entry {
  fileprivate var turn: TranscriptTurn {
    switch self {
    case .agent(let words): TranscriptTurn(.mainAgent, words, start: .zero, end: .zero)
    case .caller(let words): TranscriptTurn(.testingAgent, words, start: .zero, end: .zero)
    case .call(let name, let arguments, let id): Self.call(name, arguments, id)
    case .result(let data): TranscriptTurn(.functionCallResult, "", data: data, start: .zero, end: .zero)
    }
  }

  private static func call(_ name: String, _ arguments: JSONValue, _ id: JSONValue?) -> TranscriptTurn {
    var data: JSONObject = ["name": .string(name)]
    data["id"] = id
    if arguments != .null { data["arguments"] = arguments }
    return TranscriptTurn(.functionCall, "", data: data, start: .zero, end: .zero)
  }
}
