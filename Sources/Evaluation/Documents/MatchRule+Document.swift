extension MatchRule {
  /// A map of the one thing that is demanded, `{contains: TEXT}`, as files have it.
  package var document: JSONValue {
    switch self {
    case .all(let rules): ["all": .array(rules.map(\.document))]
    case .any(let rules): ["any": .array(rules.map(\.document))]
    case .none(let rules): ["none": .array(rules.map(\.document))]
    case .contains(let text): ["contains": .string(text)]
    case .regex(let pattern): ["regex": .string(pattern)]
    case .wildcard(let pattern): ["wildcard": .string(pattern)]
    case .tool(let name, let arguments) where arguments.isEmpty: ["tool": ["name": .string(name)]]
    case .tool(let name, let arguments): ["tool": ["name": .string(name), "arguments": .object(arguments)]]
    case .dtmf(let digits): ["dtmf": .string(digits)]
    case .silence(let duration): ["silence": .string(DurationText.write(duration))]
    }
  }
}
