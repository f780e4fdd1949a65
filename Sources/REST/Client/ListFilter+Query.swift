import Evaluation

extension ListFilter {
  /// What a list can be asked to be narrowed to.
  enum Parameter {
    case project, agent, tags
  }

  /// The filter's part that the server takes, as a query.
  func query(_ parameters: Parameter...) -> [(String, String)] {
    parameters.compactMap { parameter in
      switch parameter {
      case .project: project.map { ("project_id", String($0)) }
      case .agent: agent.map { ("agent_id", String($0)) }
      case .tags: tags.isEmpty ? nil : ("tags", tags.joined(separator: ","))
      }
    }
  }

  /// Whether an evaluator is one of those that are wanted: not every server narrows its lists by all of it.
  func admits(_ evaluator: Evaluator) -> Bool {
    (project == nil || evaluator.project == project) && (agent == nil || evaluator.agent == agent)
      && (folder == nil || evaluator.isIn(folder ?? ""))
      && (tags.isEmpty || !Set(tags).isDisjoint(with: evaluator.tags))
  }

  /// The same of a result.
  func admits(_ result: RunResult) -> Bool {
    (agent == nil || result.agent == nil || result.agent == agent) && (status == nil || result.status == status)
      && (outcome.map { result.has($0) } ?? true)
  }

  /// The same of a run.
  func admits(_ run: Run) -> Bool {
    (status == nil || run.status == status) && (outcome == nil || run.verdict?.outcome == outcome)
  }
}

extension RunResult {
  /// Whether one of its runs came to that.
  fileprivate func has(_ outcome: Verdict.Outcome) -> Bool {
    switch outcome {
    case .passed: progress.passed > 0
    case .failed: progress.failed > 0
    case .review: progress.review > 0
    }
  }
}

extension Evaluator {
  /// Whether it stands in a folder, or in one below it.
  func isIn(_ path: String) -> Bool { folder == path || folder?.hasPrefix(path + ".") ?? false }
}
