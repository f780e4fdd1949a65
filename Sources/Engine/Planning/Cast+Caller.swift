import Evaluation

extension Cast {
  /// Whether its caller needs a language model: free-form instructions do.
  private var needsModel: Bool { evaluator.kind != .conditionalActions }

  /// What is worth knowing of its caller, with the language model that is chosen, or what keeps it from being played.
  func notes(_ model: LanguageModel?) throws(Obstacles) -> [String] {
    guard let model else { return try script().notes }
    if let problem = ServerAddress.problem(with: model.url, .http) { throw Obstacles(lines: [problem]) }
    guard needsModel else { return try script(improvises: true).notes }
    let brief = try CallerBrief(evaluator, profile: profile, personality: personality)
    return ["the language model '\(model.name)' plays the caller"] + brief.notes
  }

  /// The caller that plays it with a language model, which is asked only where one is needed.
  func caller(_ model: any ChatModel, mostTokens: Int) throws(Obstacles) -> any Caller {
    guard needsModel else { return try ImprovisingCaller(self, model, mostTokens: mostTokens) }
    return try ModelCaller(self, model, mostTokens: mostTokens)
  }
}
