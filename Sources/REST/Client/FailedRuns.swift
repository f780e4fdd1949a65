import Evaluation

/// The runs of a result that didn't pass, as the one new request that makes just these: evaluators × tries ×
/// personalities × profiles, as far as runs tell them.
struct FailedRuns {
  /// Why no request makes them, and the command that comes nearest.
  struct Obstacle: Error {
    let reason: String
    let mend: String
  }

  /// What a run has beside its evaluator; nil is what the evaluator brings.
  private struct Cast: Hashable {
    let evaluator: Int
    let personality: Int?
    let profile: Int?
  }

  private let former: RunResult
  private let runs: [Run]
  private let evaluators: [Int: Evaluator]
  private let settings: JSONValue
  private let runType: String?

  /// `settings` is the result as the server tells it: its `run_settings` and `run_type` say how it was launched.
  init(of former: RunResult, _ runs: [Run], evaluators: [Evaluator], settings json: JSONValue) {
    self.former = former
    self.runs = runs
    self.evaluators = Dictionary(evaluators.map { ($0.id, $0) }) { first, _ in first }
    settings = json["run_settings"] ?? .null
    runType = json["run_type"]?.wireText?.lowercased()
  }

  func request() throws(Obstacle) -> RunRequest {
    if let runType, !["text", "voice"].contains(runType) {
      throw obstacle("it was run via '\(runType)', and how its agent was reached then isn't told")
    }
    if let value = settings["override_value"], value != .null {
      throw obstacle("it was run with a number of its own, which isn't told")
    }
    var request = RunRequest()
    try cast(&request)
    request.agent = former.agent
    request.label = former.label
    request.channel = former.runAsText ? .text : .voice
    request.numbers = settings["mode"]?.wireText.flatMap(NumberMode.init)
    request.concurrency = settings["concurrency_limit"]?.wireInteger
    return request
  }

  /// Chooses evaluators, how often each is tried, and what is overridden.
  private func cast(_ request: inout RunRequest) throws(Obstacle) {
    let keepsPersonality = runs.allSatisfy { $0.personality == evaluators[$0.evaluator]?.personality }
    let keepsProfile = runs.allSatisfy { $0.profile?.id == evaluators[$0.evaluator]?.profile }
    var tries: [Cast: Int] = [:]
    for run in runs {
      let cast = Cast(
        evaluator: run.evaluator, personality: keepsPersonality ? nil : run.personality,
        profile: keepsProfile ? nil : run.profile?.id)
      tries[cast, default: 0] += 1
    }
    let ids = Set(tries.keys.map(\.evaluator)).sorted()
    let (personalities, profiles) = (Set(tries.keys.map(\.personality)), Set(tries.keys.map(\.profile)))
    guard keepsPersonality || !personalities.contains(nil), keepsProfile || !profiles.contains(nil) else {
      throw obstacle("who called in them isn't told of each")
    }
    guard tries.count == ids.count * personalities.count * profiles.count, Set(tries.values).count == 1 else {
      throw obstacle("no one request makes just these \(runs.count.counted("run"))")
    }
    request.selection = .evaluators(ids)
    request.frequency = tries.values.first.flatMap { $0 > 1 ? $0 : nil }
    request.personalities = personalities.compactMap(\.self).sorted()
    request.profiles = profiles.compactMap(\.self).sorted()
  }

  private func obstacle(_ reason: String) -> Obstacle {
    let ids = Set(runs.map(\.evaluator)).sorted().map(String.init).joined(separator: " ")
    return Obstacle(
      reason: reason, mend: "'rerun \(former.id)' runs all of it again, 'select evaluators \(ids)' and 'run' these anew"
    )
  }
}
