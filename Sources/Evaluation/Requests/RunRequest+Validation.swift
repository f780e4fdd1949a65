extension RunRequest {
  /// The longest label, in characters (the API's `Result.name`).
  package static let longestLabel = 255

  /// All that is wrong with the request in itself, before anybody looks at what exists.
  package var problems: [RequestProblem] {
    selectionProblems + numberProblems + limitProblems + routeProblems
  }

  /// What is wrong with how it selects evaluators.
  package var selectionProblems: [RequestProblem] {
    var problems: [RequestProblem] = []
    if agent != nil, assistant != nil {
      problems.append(
        RequestProblem(.assistant, "an agent and an assistant are both chosen", mend: "assistant none"))
    }
    switch selection {
    case nil where tags.isEmpty:
      problems.append(RequestProblem(.scenarios, "no evaluators are selected", mend: "select evaluators 11 22"))
    case .evaluators(let ids) where ids.isEmpty:
      problems.append(RequestProblem(.scenarios, "the list of evaluators is empty", mend: "select evaluators 11 22"))
    case .first(let count) where count < 1:
      problems.append(RequestProblem(.scenarios, "the number of evaluators must be 1 or more", mend: "select first 5"))
    case .folder where project == nil:
      problems.append(RequestProblem(.project, "a folder needs its project", mend: "project ID"))
    case .folder, .all, .first:
      if !tags.isEmpty {
        problems.append(
          RequestProblem(.tags, "tags go with a list of evaluators, or alone", mend: "select tags \(tags[0])"))
      }
    case .evaluators, nil: break
    }
    if needsAgent, agent == nil, assistant == nil {
      problems.append(RequestProblem(.agent, "'all' and 'first' need an agent, or a project", mend: "agent ID"))
    }
    return problems
  }

  /// Without ids, tags or a folder nothing says whose evaluators are meant.
  private var needsAgent: Bool {
    switch selection {
    case .all, .first: project == nil
    case .evaluators, .folder, nil: false
    }
  }

  private var numberProblems: [RequestProblem] {
    [
      (RequestField.outboundNumber, outboundNumber, "override outbound-number +14155550100"),
      (.agentNumber, agentNumber, "override agent-number +14155550100"),
    ].compactMap { field, number, mend in
      guard let number, !Self.isPhoneNumber(number) else { return nil }
      return RequestProblem(field, "'\(number)' is not a phone number in E.164 form", mend: mend)
    }
  }

  /// What is wrong with its numbers and its label.
  package var limitProblems: [RequestProblem] {
    var problems: [RequestProblem] = []
    if let frequency, frequency < 1 {
      problems.append(RequestProblem(.frequency, "the frequency must be 1 or more", mend: "run x1"))
    }
    if let label, label.count > Self.longestLabel {
      problems.append(
        RequestProblem(
          .label, "the label has \(label.count) characters, \(Self.longestLabel) are allowed", mend: "run label nightly"
        ))
    }
    if let concurrency, concurrency < 1 {
      problems.append(RequestProblem(.concurrency, "the concurrency must be 1 or more", mend: "concurrency unlimited"))
    }
    return problems
  }

  /// Whether the text is a number in the form of ITU-T E.164: `+`, then up to 15 digits, the first not 0.
  package static func isPhoneNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "+") && (7...15).contains(digits.count)
      && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
