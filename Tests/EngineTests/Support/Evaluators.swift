import Evaluation

@testable import Engine

extension Evaluator {
  /// An evaluator of conditional actions.
  static func scripted(
    _ conditions: [ConditionalActions.Condition], functions: [CallerFunction] = [], name: String = "reschedule"
  ) -> Evaluator {
    var evaluator = Evaluator(id: 11, name: name, project: 1)
    evaluator.kind = .conditionalActions
    evaluator.actions = ConditionalActions(role: "a customer", conditions: conditions, functions: functions)
    return evaluator
  }
}

extension ConditionalActions.Condition {
  static func opening(_ action: String) -> Self { Self(id: 0, trigger: .firstMessage, action: action) }
  static func on(_ id: Int, _ condition: String, _ action: String) -> Self {
    Self(id: id, trigger: .says(condition), action: action)
  }
  static func adaptive(_ id: Int, _ condition: String, _ action: String) -> Self {
    Self(id: id, trigger: .says(condition), action: action, isFixed: false)
  }
  static func then(_ id: Int, after other: Int, _ action: String) -> Self {
    Self(id: id, trigger: .after(other), action: action)
  }
}

extension TestProfile {
  /// A profile with what the caller knows.
  static func of(_ variables: JSONObject) -> TestProfile {
    var profile = TestProfile(id: 21, name: "Jane")
    profile.callerVariables = variables
    return profile
  }
}

extension ScriptedCaller {
  /// A caller of the conditions.
  init(
    _ conditions: [ConditionalActions.Condition], functions: [CallerFunction] = [], profile: JSONObject = [:],
    agentSpeaksFirst: Bool? = nil, seed: UInt64 = 1
  ) throws {
    let script = try CallerCompiler.compile(
      .scripted(conditions, functions: functions), profile: .of(profile), personality: nil,
      agentSpeaksFirst: agentSpeaksFirst)
    self.init(script, seed: seed)
  }
}
