import Evaluation

extension Cast {
  /// Whether its caller needs a language model: free-form instructions do.
  private var needsModel: Bool { evaluator.kind != .conditionalActions }

  /// What is worth knowing of its caller, with the language model that is chosen, or what keeps it from being played;
  /// `script` compiles its script, or has done so before.
  func notes(
    _ model: LanguageModel?,
    _ script: (Cast) throws(Obstacles) -> CallerScript = { cast throws(Obstacles) in try cast.script() }
  ) throws(Obstacles) -> [String] {
    guard let model else { return try notes(script(self)) }
    if let problem = ServerAddress.problem(with: model.url, .http) { throw Obstacles(lines: [problem]) }
    guard needsModel else { return try notes(self.script(improvises: true)) }
    let brief = try CallerBrief(evaluator, profile: profile, personality: personality)
    return ["the language model '\(model.name)' plays the caller"] + brief.notes
  }

  /// The script's notes, where its functions can be called.
  private func notes(_ script: CallerScript) throws(Obstacles) -> [String] {
    let obstacles = script.functions.flatMap { function in
      FunctionSender(reach: functionReach).problems(with: function).map { "function '\(function.name)': \($0)" }
    }
    guard obstacles.isEmpty else { throw Obstacles(lines: obstacles) }
    return script.notes
  }

  /// The caller that plays it with a language model, which is asked only where one is needed.
  func caller(_ model: any ChatModel, mostTokens: Int) throws(Obstacles) -> any Caller {
    guard needsModel else { return try ImprovisingCaller(self, model, mostTokens: mostTokens) }
    return try ModelCaller(self, model, mostTokens: mostTokens)
  }
}
