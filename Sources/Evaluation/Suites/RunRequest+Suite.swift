/// Requests around a test suite, which brings its own evaluators (the API's `run_scenarios_json`).
extension RunRequest {
  /// The request for a suite: it selects nothing, and has the suite's name and limit where it says none.
  package func around(_ suite: JSONObject) -> RunRequest {
    var request = self
    (request.selection, request.tags) = (nil, [])
    request.label = label ?? suite["suite"]?["name"]?.string
    request.concurrency = concurrency ?? suite["defaults"]?["concurrency_limit"]?.integer
    return request
  }

  /// What the run of a suite has no place for.
  package var suiteProblems: [RequestProblem] {
    let isReplaced: [(RequestField, Bool, String, String)] = [
      (.personalities, !personalities.isEmpty, "a test suite's cases keep their personalities", "personalities"),
      (.profiles, !profiles.isEmpty, "a test suite's cases keep their test profiles", "profiles"),
      (.outboundNumber, outboundNumber != nil, "a test suite's runs have no number of their own", "outbound-number"),
      (.agentNumber, agentNumber != nil, "a test suite's runs have no number of their own", "agent-number"),
    ]
    var problems = isReplaced.filter(\.1).map { RequestProblem($0.0, $0.2, mend: "override \($0.3) none") }
    if numbers == .different {
      problems.append(RequestProblem(.numbers, "a test suite's runs share their numbers", mend: "numbers same"))
    }
    if let route, route.mode.suiteChannel == nil || route.target != nil {
      let words = route.mode.rawValue + (route.target == nil ? "" : " with its own agent")
      problems.append(RequestProblem(.route, "test suites aren't run via \(words)", mend: "run suite FILE"))
    }
    return problems
  }

  /// The body of a suite's launch but for the suite, for a channel that is decided.
  package func suiteBody(_ channel: Channel) -> JSONObject {
    var body = JSONObject()
    body["agent_id"] = agent.map(JSONValue.integer)
    body["channel"] = .string(route?.mode.suiteChannel ?? channel.rawValue)
    body["name"] = label.map(JSONValue.string)
    body["frequency"] = frequency.map(JSONValue.integer)
    body["concurrency_limit"] = concurrency.map(JSONValue.integer)
    return body
  }
}

extension Route.Mode {
  /// What a suite's `channel` calls the mode; nil for a mode that suites don't have.
  package var suiteChannel: String? {
    switch self {
    case .elevenlabs: "elevenlabs"
    case .livekit: "livekit_v2"
    case .pipecat: "pipecat_v2"
    case .websocket, .chirp, .sip, .agora, .retell, .vapi, .email: nil
    }
  }
}
