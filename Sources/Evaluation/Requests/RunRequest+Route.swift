extension RunRequest {
  /// The operation of the API that the request is sent by.
  package var operation: String {
    route?.mode.operation ?? (channel == .voice ? "run_scenarios" : "run_scenarios_text")
  }

  /// What the mode of its route doesn't allow.
  package var routeProblems: [RequestProblem] {
    guard let mode = route?.mode else { return [] }
    var problems: [RequestProblem] = []
    if mode.hasNoOverrides, !personalities.isEmpty {
      problems.append(
        RequestProblem(
          .personalities, "runs via \(mode.rawValue) keep the evaluators' personalities",
          mend: "override personalities none"))
    }
    if mode.hasNoOverrides, !profiles.isEmpty {
      problems.append(
        RequestProblem(
          .profiles, "runs via \(mode.rawValue) keep the evaluators' test profiles", mend: "override profiles none"))
    }
    if let most = mode.mostFrequent, let frequency, frequency > most {
      problems.append(
        RequestProblem(.frequency, "runs via \(mode.rawValue) are repeated \(most) times at most", mend: "run x\(most)")
      )
    }
    return problems
  }
}
