import Evaluation

/// A caller that plays its script by the rules, and has a language model say only what the script describes and no form
/// fits.
struct ImprovisingCaller: Caller {
  private var scripted: ScriptedCaller
  private var voice: CallerVoice

  init(_ cast: Cast, _ model: any ChatModel, mostTokens: Int) throws(Obstacles) {
    scripted = ScriptedCaller(try cast.script(improvises: true), seed: cast.seed)
    let brief = CallerBrief.improvising(cast.evaluator, profile: cast.profile, personality: cast.personality)
    voice = CallerVoice(model, brief: brief, attempt: cast.attempt, mostTokens: mostTokens)
  }

  var idleTimeout: Duration? { scripted.idleTimeout }
  var idleMessages: Int { scripted.idleMessages }
  var usage: TokenUsage { voice.usage }

  mutating func open() async throws(ConversationEnd) -> CallerTurn? {
    guard let turn = scripted.open() else { return nil }
    voice.hear("(The agent picks up the phone.)")
    keep(turn)
    return turn
  }

  mutating func answer(to words: String) async throws(ConversationEnd) -> ScriptedCaller.Answer {
    voice.hear(words)
    let answer = scripted.answer(to: words)
    if case .turn(let turn) = answer { keep(turn) }
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
    for case .say(let words, _) in turn.steps where !words.isEmpty { voice.keep(words) }
  }
}
