import Evaluation

/// Carries out single runs: it finds who plays, holds the conversation and judges it.
///
/// What waits for a conversation is kept small, as there may be many: what comes before and after it is in functions of
/// its own, and what is large is boxed.
final class Stage: Sendable {
  /// A run with what came of it, and whether it is to be held once more.
  struct Held: Sendable {
    let run: Boxed<Run>
    var retry: Retry?
  }

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

  /// Holds a run; what is said meanwhile is in the recording.
  @inline(never)
  func perform(_ run: Boxed<Run>, _ recording: Recording) async -> Held {
    do throws(Obstacles) {
      let (conversation, judge) = try prepare(run, recording)
      let record = await conversation.hold()
      endChat(of: run, record)
      return await judged(run, record, judge)
    } catch {
      return failed(run, error)
    }
  }

  @inline(never)
  private func failed(_ held: Boxed<Run>, _ obstacles: Obstacles) -> Held {
    var run = held.wrappedValue
    chats?.end(run.id, reason: nil, isBroken: true)
    run.fail(obstacles.lines.joined(separator: "; "))
    return Held(run: Boxed(wrappedValue: run))
  }

  @inline(never)
  private func judged(_ run: Boxed<Run>, _ record: ConversationRecord, _ judge: Judge) async -> Held {
    let (verdict, usage) = await judge.verdict(record, reader: reader(of: run))
    return concluded(run, record, verdict, judge.metrics(record), usage)
  }

  @inline(never)
  private func endChat(of run: Boxed<Run>, _ record: ConversationRecord) {
    chats?.end(run.wrappedValue.id, reason: record.endedReason, isBroken: record.status == .failed)
  }

  /// Who reads the transcript where no rule can judge it.
  @inline(never)
  private func reader(of run: Boxed<Run>) -> ModelJudge? {
    model.map { ModelJudge(model: $0, attempt: run.wrappedValue.attempt) }
  }

  @inline(never)
  private func concluded(
    _ held: Boxed<Run>, _ record: ConversationRecord, _ verdict: Verdict?, _ metrics: [MetricValue], _ usage: TokenUsage
  ) -> Held {
    var run = held.wrappedValue
    run.take(record, verdict, metrics)
    // What the calls before it cost is the run's too.
    run.usage = run.usage + record.usage + usage
    if run.usage.requests > 0 { run.usage.cost = request.model?.price?.cost(of: run.usage) }
    // Clients are told that a chat has ended: it can't begin again.
    return Held(run: Boxed(wrappedValue: run), retry: chats == nil ? Retry(after: record.end, of: run) : nil)
  }

  /// What the plan found possible may have changed since: an import may have come between.
  @inline(never)
  private func prepare(_ run: Boxed<Run>, _ recording: Recording) throws(Obstacles) -> (Conversation, Judge) {
    let run = run.wrappedValue
    guard let cast = cast(of: run), let (connector, limits) = try line(cast) else {
      throw Obstacles(lines: ["the evaluator, or its agent, is no longer as it was when the run was launched"])
    }
    let judge = try repertoire.judge(of: cast.evaluator)
    let conversation = Conversation(
      caller: try caller(cast), connector: connector, context: context(run, cast), limits: limits,
      longest: longest(cast.evaluator), timekeeper: timekeeper, recording: recording,
      sender: FunctionSender(reach: request.functionReach))
    return (conversation, judge)
  }

  /// How the agent is reached, and its limits; nil where it can't be.
  private func line(_ cast: Cast) throws(Obstacles) -> (connector: any AgentConnector, limits: Limits)? {
    if let chats {
      return (chats, .ofChat(cast.agent?.connection?.limits, longest: longest(cast.evaluator)))
    }
    guard let connection = cast.agent?.connection else { return nil }
    return (switchboard.connector(to: try connection.ready), connection.limits)
  }

  /// How long the conversation may take at most, where that isn't the connection's limit.
  private func longest(_ evaluator: Evaluator) -> Duration? { request.chat?.timeout ?? evaluator.maxDuration }

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
