import Evaluation

extension Interpreter {
  /// Lets a request pass that makes no more runs than somebody wants: throws where it makes too many, and asks where it
  /// makes many and somebody is there to be asked.
  func admit(_ request: RunRequest) async throws {
    try await checkIsKnown()
    guard isGuarded else { return }
    let plan = try await backend().plan(request)
    // What can't be sent is refused, with its reasons, when it is sent.
    if plan.problems.isEmpty { try await admit(plan.runCount) }
  }

  /// The same for a test suite.
  func admit(_ suite: JSONObject, _ request: RunRequest) async throws {
    try await checkIsKnown()
    guard isGuarded else { return }
    let plan = try await backend().plan(suite: suite, request)
    if plan.plan.problems.isEmpty { try await admit(plan.runCount) }
  }

  /// The same for a result that is run again.
  func admit(rerunOf id: Int, onlyFailed: Bool) async throws {
    try await checkIsKnown()
    guard isGuarded else { return }
    let runs = try await backend().result(id).runs
    try await admit(onlyFailed ? runs.count { $0.verdict?.outcome != .passed } : runs.count)
  }

  /// Whether it matters how many runs there are; what was launched before isn't launched again.
  private var isGuarded: Bool {
    if wasLaunchedBefore { return false }
    return rehearsal == nil && (mostRuns != nil || surroundings.asker != nil && settings.confirmOver != nil)
  }

  /// Not every server knows a launch again by its key: there, what was launched before would be launched anew.
  private func checkIsKnown() async throws {
    guard rehearsal == nil, wasLaunchedBefore, try await !backend().knowsLaunches else { return }
    throw CommandFailure(
      "this line was launched before, and \(backendLabel) may not know it again: nothing is launched",
      helps: ["'list results last 5' shows what it made; delete the checkpoint to start anew"])
  }

  private func admit(_ count: Int) async throws {
    if let mostRuns, count > mostRuns - runsLaunched {
      let before = runsLaunched == 0 ? "" : ", after \(runsLaunched) before it"
      throw CommandFailure(
        "this makes \(count.counted("run"))\(before); '--max-runs' allows \(mostRuns)",
        helps: ["'plan' shows what makes them"])
    }
    guard let limit = settings.confirmOver, count > limit, let asker = surroundings.asker else { return }
    guard await asker.confirms("this makes \(count.counted("run")); go on? [y/N] ") else {
      throw CommandFailure(
        "not run", helps: ["'set confirm-over N' changes from how many runs on it is asked, 'off' never asks"])
    }
  }
}
