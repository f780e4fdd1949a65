import Evaluation

/// A caller that plays its script by the rules, and asks a language model only where these don't reach: to say what the
/// script describes and no form fits, and which condition is meant before it asks back or gives up.
struct ImprovisingCaller: Caller {
  private var scripted: ScriptedCaller
  private var voice: CallerVoice

  init(_ cast: Cast, _ model: any ChatModel, mostTokens: Int) throws(Obstacles) {
    scripted = ScriptedCaller(try cast.script(improvises: true), seed: cast.seed)
    let brief = CallerBrief.improvising(cast.evaluator, profile: cast.profile, personality: cast.personality)
    voice = CallerVoice(model, brief: brief, attempt: cast.sitting, mostTokens: mostTokens)
  }

  var idleTimeout: Duration? { scripted.idleTimeout }
  var idleMessages: Int { scripted.idleMessages }
  var functions: [RESTFunction] { scripted.functions }
  var usage: TokenUsage { voice.usage }
  var awaitedSilence: Duration? { scripted.awaitedSilence }

  mutating func open() async throws(ConversationEnd) -> CallerTurn? {
    guard let turn = scripted.open() else { return nil }
    voice.hear("(The agent picks up the phone.)")
    keep(turn)
    return turn
  }

  mutating func answer(to turn: AgentTurn) async throws(ConversationEnd) -> ScriptedCaller.Answer {
    voice.hear(turn.text)
    let answer = try await route(turn)
    if case .turn(let turn) = answer { keep(turn) }
    return answer
  }

  mutating func answer(toSilence silence: Duration) -> CallerTurn? {
    let turn = scripted.answer(toSilence: silence)
    if let turn { keep(turn) }
    return turn
  }

  private mutating func route(_ turn: AgentTurn) async throws(ConversationEnd) -> ScriptedCaller.Answer {
    var fallenBack = scripted
    let answer = fallenBack.answer(to: turn)
    if answer.isLost, let question = ConditionQuestion(scripted.script, about: turn.text),
      let line = question.line(chosenBy: try await voice.answer(question.messages))
    {
      let meant = scripted.script.lines[line]
      var why = CallerReason(.condition, condition: meant.id, detail: meant.condition)
      why.matcher = "language model \(voice.model.name)"
      return .turn(scripted.fire(line, why: why))
    }
    scripted = fallenBack
    return answer
  }

  /// An empty reply is asked for once more; then the caller gives up.
  mutating func improvise(_ instruction: String) async throws(ConversationEnd) -> CallerReply {
    let remark = "What you do now: \(instruction)"
    var reply = try await voice.ask(remark)
    if reply.message.isEmpty { reply = try await voice.ask(remark + " You said nothing.") }
    guard !reply.message.isEmpty else { throw .callerGaveUp("the language model gave an empty reply, twice") }
    voice.keep(reply.message)
    return reply
  }

  /// The model knows what was said before it is asked.
  private mutating func keep(_ turn: CallerTurn) {
    for case .say(let words, _) in turn.steps where !words.isEmpty { voice.keep(words.written) }
  }
}

extension ScriptedCaller.Answer {
  /// Whether nothing of the script fits.
  fileprivate var isLost: Bool {
    switch self {
    case .turn(let turn): turn.steps == [.say(OpenText(ScriptedCaller.repeatRequest), endsCall: false)]
    case .offScript: true
    }
  }
}
