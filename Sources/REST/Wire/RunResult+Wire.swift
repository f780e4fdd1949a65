import Evaluation

extension RunResult {
  /// Reads a result: whole, where its runs are an object by id, or as it was launched or listed, where they are an array;
  /// nil for what has no id.
  init?(wire json: JSONValue) {
    let json = json.exact
    guard let id = json.member("id", "result_id")?.wireInteger else { return nil }
    let entries = json["runs"]?.array ?? json["runs"]?.object?.members.map(\.value) ?? []
    let runs = entries.compactMap { Run(wire: $0, of: id) }.sorted { $0.id < $1.id }
    let isAttemptSaid = entries.contains { $0["attempt"] != nil }
    self.init(
      id: id, label: json["name"]?.wireText, agent: json["agent"]?.wireID, status: RunStatus(wire: json["status"]),
      runAsText: json["run_as_text"]?.bool ?? false, runs: isAttemptSaid ? runs : runs.withAttempts,
      createdAt: Timestamp(wire: json["created_at"]) ?? Timestamp(microseconds: 0))
    project = json["project"]?.wireID
    if runs.isEmpty { counts = ResultProgress(wire: json, status) }
  }
}

extension ResultProgress {
  /// Reads the counts of a result's runs; nil where there are none.
  fileprivate init?(wire json: JSONValue, _ status: RunStatus) {
    guard let total = json["total_runs_count"]?.wireInteger, total > 0 else { return nil }
    func count(_ name: String) -> Int { min(max(json[name]?.wireInteger ?? 0, 0), total) }
    self.init()
    self.total = total
    (passed, failed) = (count("success_runs_count"), count("failed_runs_count"))
    (review, cancelled) = (count("review_runs_count"), count("cancelled_runs_count"))
    done = status.isFinal ? total : max(count("completed_runs_count"), passed + failed + review)
  }
}

extension [Run] {
  /// What tells an evaluator's runs apart but for the try.
  private struct Cast: Hashable {
    let evaluator: Int
    let personality: String?
    let profile: Int?
  }

  /// Runs of one evaluator, personality and profile are tries, in the order of their ids.
  fileprivate var withAttempts: [Run] {
    var tries: [Cast: Int] = [:]
    return map { run in
      let cast = Cast(
        evaluator: run.evaluator, personality: run.personalityName ?? run.personality.map(String.init),
        profile: run.profile?.id)
      var run = run
      tries[cast, default: 0] += 1
      run.attempt = tries[cast, default: 1]
      return run
    }
  }
}
