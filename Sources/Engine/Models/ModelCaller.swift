import Evaluation

/// A caller that a language model plays.
///
/// - The roles are turned round: what the caller says is the model's part, its own opening included, and what the agent
///   says is the user's.
/// - With its last message it leaves the agent the last word: it hangs up when the agent has answered, or soon after.
/// - An empty reply, and one that was given before, is asked for once more, then the caller is off script; never is the
///   same said twice in a row, nor a longer message again.
/// - It gives up after so many turns, or tokens.
struct ModelCaller: Caller {
  static let mostTurns = 40
  /// How long the agent may take for its last word.
  static let lastWord = Duration.seconds(10)
  /// What people do say again: yes, no thank you.
  static let shortWords = 3

  private let agentSpeaksFirst: Bool
  private let opening: String
  private var voice: CallerVoice
  /// What the caller has said, made comparable.
  private var said: [String] = []

  let idleTimeout: Duration?
  let idleMessages: Int
  var usage: TokenUsage { voice.usage }

  init(_ cast: Cast, _ model: any ChatModel, mostTokens: Int) throws(Obstacles) {
    let brief = try CallerBrief(cast.evaluator, profile: cast.profile, personality: cast.personality)
    voice = CallerVoice(model, brief: brief.text, attempt: cast.sitting, mostTokens: mostTokens)
    opening = brief.opening
    agentSpeaksFirst = cast.agent?.speaksFirst ?? false
    idleTimeout = cast.personality?.idleTimeout
    idleMessages = cast.personality?.idleMessages ?? 3
  }

  mutating func open() async throws(ConversationEnd) -> CallerTurn? {
    if agentSpeaksFirst { return nil }
    // Many models take no conversation that they begin.
    voice.hear("(The agent picks up the phone.)")
    keep(opening)
    return CallerTurn(saying: opening, why: CallerReason(.opening))
  }

  mutating func answer(to turn: AgentTurn) async throws(ConversationEnd) -> ScriptedCaller.Answer {
    voice.hear(turn.text)
    guard said.count < Self.mostTurns else {
      return .offScript("the language model found no end in \(Self.mostTurns) turns")
    }
    var why = "language model \(voice.model.name)"
    var reply = try await voice.ask()
    if let fault = fault(in: reply) {
      reply = try await voice.ask(fault.mend)
      why += ", asked again: \(fault.name)"
    }
    if let fault = fault(in: reply) { return .offScript("the language model gave \(fault.name), twice") }
    keep(reply.message)
    return .turn(self.turn(reply, why: "\(why)"))
  }

  /// What makes a reply one that isn't said.
  private func fault(in reply: CallerReply) -> (name: String, mend: String)? {
    if reply.message.isEmpty {
      return reply.isDone ? nil : ("an empty reply", "You said nothing. Say something, or be done.")
    }
    let spoken = reply.spoken
    let isShort = spoken.split(separator: " ").count <= Self.shortWords
    guard isShort ? said.last == spoken : said.contains(spoken) else { return nil }
    return ("a reply that was said before", "You have said that already. Say something else, or be done.")
  }

  private func turn(_ reply: CallerReply, why: CallerReason) -> CallerTurn {
    guard reply.isDone else { return CallerTurn(saying: reply.message, why: why) }
    let hangUp = CallerTurn.Step.say("", endsCall: true)
    if reply.message.isEmpty { return CallerTurn([hangUp], why: why) }
    return CallerTurn([.say(OpenText(reply.message), endsCall: false), .listen(Self.lastWord), hangUp], why: why)
  }

  private mutating func keep(_ words: String) {
    guard !words.isEmpty else { return }
    voice.keep(words)
    said.append(CallerReply.comparable(words))
  }
}
