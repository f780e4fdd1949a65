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
    case .endedBy(let party): ["ended_by": .string(party.rawValue)]
    case .maxTurns(let count): ["max_turns": .integer(count)]
    case .maxLatency(let duration): ["max_latency": .string(DurationText.write(duration))]
    }
  }
}
