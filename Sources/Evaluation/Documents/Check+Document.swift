extension Check {
  /// A map of the one thing that is demanded, `{says: TEXT}`, as files have it.
  package var document: JSONValue {
    switch self {
    case .says(let text): ["says": .string(text)]
    case .neverSays(let text): ["never_says": .string(text)]
    case .matches(let pattern): ["matches": .string(pattern)]
    case .neverMatches(let pattern): ["never_matches": .string(pattern)]
    case .calls(let tool, let arguments) where arguments.isEmpty: ["calls": .string(tool)]
    case .calls(let tool, let arguments): ["calls": .string(tool), "arguments": .object(arguments)]
    case .neverCalls(let tool): ["never_calls": .string(tool)]
    case .callsAll(let calls, let order): [order.rawValue: .array(calls.map(\.document))]
    case .claims(let claims): ["claims": claims.document]
    case .claimsMatching(let claims): ["claims_matching": claims.document]
    case .endedBy(let party): ["ended_by": .string(party.rawValue)]
    case .endedReason(let reasons): ["ended_reason": JSONValue(reasons)]
    case .maxTurns(let count): ["max_turns": .integer(count)]
    case .maxWords(let count): ["max_words": .integer(count)]
    case .maxRepeats(let count): ["max_repeats": .integer(count)]
    case .maxLatency(let duration): ["max_latency": .string(DurationText.write(duration))]
    }
  }
}

extension ExpectedCall {
  /// The tool's name, or `{tool, arguments}`.
  fileprivate var document: JSONValue {
    arguments.isEmpty ? .string(tool) : ["tool": .string(tool), "arguments": .object(arguments)]
  }
}

extension [Claim] {
  /// A map from the words to the tool.
  fileprivate var document: JSONValue { .object(JSONObject(map { ($0.words, .string($0.tool)) })) }
}
