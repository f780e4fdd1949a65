import Evaluation

/// Makes a caller of an evaluator's conditional actions, or says all that stands in the way, for the plan.
struct CallerCompiler {
  private let evaluator: Evaluator
  /// By id.
  private let conditions: [ConditionalActions.Condition]
  private var profile: ProfileText
  private var functions: FunctionTable
  private let manner: Manner
  /// Whether a language model says what no form fits.
  private let improvises: Bool
  private var obstacles: [String] = []
  private var notes: [String] = []

  /// The caller, or the obstacles. `agentSpeaksFirst` is the agent's own setting, which wins over the evaluator's.
  static func compile(
    _ evaluator: Evaluator, profile: TestProfile?, personality: Personality?, agentSpeaksFirst: Bool? = nil,
    improvises: Bool = false
  ) throws(Obstacles) -> CallerScript {
    guard evaluator.kind == .conditionalActions else {
      throw Obstacles(lines: [
        "evaluator '\(evaluator.name)' has free-form instructions, which need a language model; "
          + "describe it by conditional actions, or choose one: set model URL NAME"
      ])
    }
    var compiler = CallerCompiler(
      evaluator, ProfileText(profile), Manner(of: personality), improvises: improvises)
    return try compiler.script(personality, agentSpeaksFirst: agentSpeaksFirst)
  }

  private init(_ evaluator: Evaluator, _ profile: ProfileText, _ manner: Manner, improvises: Bool) {
    self.evaluator = evaluator
    self.manner = manner
    functions = FunctionTable(evaluator.actions?.functions ?? [])
    self.improvises = improvises
    self.profile = profile
    conditions = (evaluator.actions?.conditions ?? []).sorted { $0.id < $1.id }
  }

  private mutating func script(
    _ personality: Personality?, agentSpeaksFirst: Bool?
  ) throws(Obstacles) -> CallerScript {
    checkOrder()
    compileFunctions()
    let agentSpeaksFirst = agentSpeaksFirst ?? conditions.first?.action.isEmpty ?? false
    let lines = conditions.map { line($0, agentSpeaksFirst: agentSpeaksFirst) }
    let triggers = triggers()
    guard obstacles.isEmpty else { throw Obstacles(lines: obstacles) }
    noteWhatIsLost(personality)
    return CallerScript(
      lines: lines, triggers: triggers, profile: ProfileAnswers(profile), agentSpeaksFirst: agentSpeaksFirst,
      idleTimeout: personality?.idleTimeout,
      idleMessages: personality?.idleMessages ?? 3, functions: functions.compiled, notes: notes)
  }

  /// The opening must be there, alone, each id only once, and what follows must follow something.
  private mutating func checkOrder() {
    if conditions.first.map({ $0.id != 0 || $0.trigger != .firstMessage }) ?? true {
      obstacles.append("evaluator '\(evaluator.name)' lacks its opening: condition 0 must be FIRST_MESSAGE")
    }
    for (before, condition) in zip(conditions, conditions.dropFirst()) {
      if condition.id == before.id { obstacles.append("two conditions have the id \(condition.id)") }
      if condition.trigger == .firstMessage {
        obstacles.append("condition \(condition.id) is FIRST_MESSAGE, which only condition 0 can be")
      }
    }
    for (id, after) in FollowUps(conditions).dangling {
      obstacles.append("condition \(id) follows condition \(after), which is not there")
    }
  }

  private mutating func compileFunctions() {
    for function in evaluator.actions?.functions ?? [] {
      do throws(Obstacle) { try functions.add(function, &profile) } catch {
        obstacles.append("function '\(function.name)': \(error.message)")
      }
    }
  }

  private mutating func line(
    _ condition: ConditionalActions.Condition, agentSpeaksFirst: Bool
  ) -> CallerScript.Line {
    var action = CallerAction(parts: [])
    let isOpening = condition.trigger == .firstMessage
    let text = isOpening && condition.action.isEmpty && !agentSpeaksFirst ? greeting : condition.action
    if !isOpening || !text.isEmpty {
      attempt(condition) { compiler throws(Obstacle) in
        action = try compiler.action(text, of: condition)
      }
    }
    return CallerScript.Line(
      id: condition.id, condition: condition.trigger.text.shortened(to: 80), action: action,
      followUps: FollowUps(conditions).of(condition.id))
  }

  /// What the caller opens with where it must, and the opening says nothing: the API's default at last.
  private var greeting: String {
    evaluator.firstMessage.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } ?? "Hello"
  }

  private mutating func action(
    _ text: String, of condition: ConditionalActions.Condition
  ) throws(Obstacle) -> CallerAction {
    guard condition.isFixed || condition.trigger == .firstMessage else {
      return try adaptive(text, of: condition)
    }
    let fixed = try FixedAction(text, isFollowUp: condition.trigger.isFollowUp, filling: &profile)
    try functions.check(fixed.parts)
    if condition.trigger == .firstMessage, let output = fixed.outputs.first {
      throw Obstacle("\(output.written) can't stand in the first message, write it in a later one")
    }
    var notes = fixed.notes
    if !fixed.unheard.isEmpty {
      notes.insert("without meaning in text: \(fixed.unheard.joined(separator: ", "))", at: 0)
    }
    self.notes += notes.map { "condition \(condition.id): \($0)" }
    return CallerAction(parts: fixed.parts, unheard: fixed.unheard)
  }

  private mutating func adaptive(
    _ text: String, of condition: ConditionalActions.Condition
  ) throws(Obstacle) -> CallerAction {
    do throws(Obstacle) { return CallerAction(parts: try AdaptiveAction(text, manner, filling: &profile).parts) } catch
    {
      guard improvises, error.isForModel else { throw error }
      notes.append("condition \(condition.id): the language model says it")
      return CallerAction(parts: [.improvise(try profile.fill(text))])
    }
  }

  private mutating func triggers() -> TriggerTable {
    let listening = conditions.enumerated().compactMap { line, condition in
      condition.trigger.said.map { (line: line, text: $0, rule: condition.match) }
    }
    return TriggerTable(listening) { line, obstacle in
      obstacles.append("condition \(conditions[line].id): \(obstacle.message)")
    }
  }

  private mutating func attempt(
    _ condition: ConditionalActions.Condition, _ body: (inout CallerCompiler) throws(Obstacle) -> Void
  ) {
    do throws(Obstacle) { try body(&self) } catch { obstacles.append("condition \(condition.id): \(error.message)") }
  }

  private mutating func noteWhatIsLost(_ personality: Personality?) {
    notes += functions.compiled.map { "function '\($0.name)' \($0.summary)" }
    for id in FollowUps(conditions).unreachable { notes.append("condition \(id) is never reached") }
    for placeholder in profile.missing {
      notes.append("\(placeholder) has no value in the test profile: it stays empty")
    }
    if let language = [evaluator.language, personality?.language ?? "en"].first(where: { !$0.hasPrefix("en") }) {
      notes.append("the caller asks back and compares words in English, not in '\(language)'")
    }
  }
}

extension ConditionalActions.Condition.Trigger {
  /// The condition as it is written.
  var text: String {
    switch self {
    case .firstMessage: "FIRST_MESSAGE"
    case .says(let text): text
    case .after(let id): String(id)
    }
  }

  /// Whether it comes after another condition, whatever the agent says.
  var isFollowUp: Bool { if case .after = self { true } else { false } }

  /// The condition on what the agent says, if it is one.
  var said: String? { if case .says(let text) = self { text } else { nil } }
}
