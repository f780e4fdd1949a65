import Evaluation

/// Carries out single runs: it finds who plays, holds the conversation and judges it.
struct Stage: Sendable {
  let evaluators: [Int: Evaluator]
  let request: RunRequest
  private let repertoire: Repertoire
  private let switchboard: Switchboard
  private let timekeeper: any Timekeeper
  /// What plays and judges where no rule can; nil where none is chosen.
  private let model: (any ChatModel)?
  /// Where clients of the API speak for agents, if they do.
  private let chats: OpenChats?

  var inventory: Inventory { repertoire.inventory }

  init(
    _ evaluators: [Evaluator], _ repertoire: Repertoire, _ request: RunRequest, timekeeper: any Timekeeper,
    model: (any ChatModel)? = nil, chats: OpenChats? = nil,
    connectors: @escaping @Sendable (Connection) -> any AgentConnector
  ) {
    self.evaluators = Dictionary(uniqueKeysWithValues: evaluators.map { ($0.id, $0) })
    self.repertoire = repertoire
    self.request = request
    self.timekeeper = timekeeper
    self.model = model
    self.chats = request.chat == nil ? nil : chats
    switchboard = Switchboard(connectors)
  }

  /// The run with what came of it, and whether it is to be held once more; what is said meanwhile is in the recording.
  func perform(_ run: Run, _ recording: Recording) async -> (run: Run, retry: Retry?) {
    do throws(Obstacles) {
      let (conversation, judge) = try prepare(run, recording)
      let record = await conversation.hold()
      chats?.end(run.id, reason: record.endedReason, isBroken: record.status == .failed)
      return await judged(run, record, judge)
    } catch {
      chats?.end(run.id, reason: nil, isBroken: true)
      var run = run
      run.fail(error.lines.joined(separator: "; "))
      return (run, nil)
    }
  }

  // In `perform`, its copies of the run would be there while the conversation is held.
  @inline(never)
  private func judged(_ held: Run, _ record: ConversationRecord, _ judge: Judge) async -> (run: Run, retry: Retry?) {
    let reader = model.map { ModelJudge(model: $0, attempt: held.attempt) }
    let (verdict, usage) = await judge.verdict(record, reader: reader)
    var run = held
    run.take(record, verdict, judge.metrics(record))
    // What the calls before it cost is the run's too.
    run.usage = run.usage + record.usage + usage
    if run.usage.requests > 0 { run.usage.cost = request.model?.price?.cost(of: run.usage) }
    // Clients are told that a chat has ended: it can't begin again.
    return (run, chats == nil ? Retry(after: record.end, of: run) : nil)
  }

  /// What the plan found possible may have changed since: an import may have come between.
  private func prepare(_ run: Run, _ recording: Recording) throws(Obstacles) -> (Conversation, Judge) {
    guard let cast = cast(of: run), let (connector, limits) = try line(cast) else {
      throw Obstacles(lines: ["the evaluator, or its agent, is no longer as it was when the run was launched"])
    }
    let judge = try repertoire.judge(of: cast.evaluator)
    let caller = try caller(cast)
    var evaluator = cast.evaluator
    evaluator.maxDuration = request.chat?.timeout ?? evaluator.maxDuration
    let conversation = Conversation(
      evaluator: evaluator, caller: caller, connector: connector, context: context(run, cast), limits: limits,
      timekeeper: timekeeper, recording: recording, sender: FunctionSender(reach: request.functionReach))
    return (conversation, judge)
  }

  /// How the agent is reached, and its limits; nil where it can't be.
  private func line(_ cast: Cast) throws(Obstacles) -> (connector: any AgentConnector, limits: Limits)? {
    if let chats {
      let longest = request.chat?.timeout ?? cast.evaluator.maxDuration
      return (chats, .ofChat(cast.agent?.connection?.limits, longest: longest))
    }
    guard let connection = cast.agent?.connection else { return nil }
    return (switchboard.connector(to: try connection.ready), connection.limits)
  }

  private func caller(_ cast: Cast) throws(Obstacles) -> any Caller {
    guard let model else { return ScriptedCaller(try repertoire.script(of: cast), seed: cast.seed) }
    return try cast.caller(model, mostTokens: request.model?.mostTokens ?? LanguageModel.standardTokens)
  }

  private func cast(of run: Run) -> Cast? {
    guard let evaluator = evaluators[run.evaluator] else { return nil }
    return Cast(
      evaluator: evaluator, agent: inventory.agent(of: evaluator, request),
      personality: run.personality.flatMap { inventory.personalities[$0] },
      profile: run.profile, attempt: run.attempt,
      strays: run.history.count(of: .caller))
  }

  private func context(_ run: Run, _ cast: Cast) -> CallContext {
    CallContext(
      result: run.result, run: run.id, evaluator: run.evaluator, callerNumber: run.inboundNumber,
      agentNumber: request.agentNumber ?? cast.agent?.phoneNumber, variables: cast.profile?.agentVariables ?? [:])
  }
}

extension Limits {
  /// A chat's: only the whole conversation's time counts, the time between turns is the client's own. What it hands in it
  /// hands in at once.
  fileprivate static func ofChat(_ own: Limits?, longest: Duration?) -> Limits {
    var limits = own ?? Limits()
    limits.run = longest ?? limits.run
    (limits.first, limits.turn, limits.silence, limits.settle) = (nil, limits.run, limits.run, .zero)
    return limits
  }
}

extension Run {
  /// Takes over what a conversation came to, its verdict and what was measured.
  fileprivate mutating func take(_ record: ConversationRecord, _ verdict: Verdict?, _ metrics: [MetricValue]) {
    status = record.status
    endedReason = record.endedReason
    transcript = record.turns
    metadata = record.metadata
    duration = record.duration
    self.verdict = verdict
    self.metrics = metrics
  }

  /// Ends it before it began.
  fileprivate mutating func fail(_ reason: String) {
    status = .failed
    verdict = Verdict(.failed, fault: .infrastructure, reasons: [reason])
  }
}
