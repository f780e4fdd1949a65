import Evaluation

/// The turns of a conversation over a line that is open.
///
/// An agent's turn is everything it says after the caller's words: once the first of it has come, also what has already
/// arrived and what comes within the settling time. Calls of functions and metadata are written down; they neither begin
/// nor end a turn, and are no sign of life. When the caller hangs up, what has arrived by then is still written down, but
/// nothing is waited for: an agent that never closes would cost every run that time. A caller that wants to see a last
/// function call holds before it hangs up.
///
/// A silence ends where the agent speaks in it, and with it the caller's turn: what the agent said is answered, and what was
/// left of the action isn't said. A hold goes on.
///
/// It is an object, as its line is, and what it does is in functions that aren't inlined: what waits in the middle of a turn
/// holds a reference then, not copies of all this.
final class Dialogue {
  static let silencePrompt = "Are you still there?"
  static let farewell = "Sorry, I have to go. Goodbye."

  private let line: OpenLine
  private var caller: any Caller
  private var functions: FunctionCalls
  private let limits: Limits
  /// What the agent has said since the caller's last turn began.
  private var heard: [String] = []
  /// What it has called since then.
  private var calls: [AgentTurn.Call] = []
  /// Whether the agent has answered the caller's last words.
  private var isAnswered = false
  /// When the caller was done with its last turn, pauses included.
  private var isReadySince = Duration.zero

  init(_ line: OpenLine, _ caller: any Caller, _ functions: FunctionCalls, _ limits: Limits) {
    self.line = line
    self.caller = caller
    self.functions = functions
    self.limits = limits
  }

  /// The whole conversation.
  func hold() async -> ConversationRecord {
    let end = await converse()
    var record = line.record(end)
    record.usage = caller.usage
    return record
  }

  private func converse() async -> ConversationEnd {
    do throws(ConversationEnd) {
      try await open()
      while true { if try await !sayToSilence() { try await answer() } }
    } catch { return error }
  }

  private func open() async throws(ConversationEnd) {
    if let opening = try await caller.open() { try await say(opening) }
  }

  /// Waits for the agent's answer; whether the caller has spoken into a silence instead.
  private func sayToSilence() async throws(ConversationEnd) -> Bool {
    guard let turn = try await hearAnswer() else { return false }
    try await say(turn)
    return true
  }

  @inline(never)
  private func answer() async throws(ConversationEnd) {
    try await hearRest()
    switch try await caller.answer(to: AgentTurn(heard.joined(separator: " "), calls: calls)) {
    case .turn(let turn): try await say(turn, due: max(line.heardAt ?? .zero, isReadySince) + limits.settle)
    case .offScript(let reason): throw await giveUp(reason)
    }
  }

  /// Whether the farewell still reaches the agent changes nothing.
  @inline(never)
  private func giveUp(_ reason: String) async -> ConversationEnd {
    do throws(ConversationEnd) {
      try await line.send(Self.farewell, endsCall: true, why: Boxed(wrappedValue: CallerReason(.offScript)))
    } catch {}
    return .offScript(reason)
  }

  /// Carries out a turn; its first words are due then if they answer the agent, unless a pause comes before them.
  private func say(_ turn: CallerTurn, due: Duration? = nil) async throws(ConversationEnd) {
    heard = []
    calls = []
    var due = due
    for step in turn.steps {
      guard try await carryOut(step, of: turn, due: due) else { break }
      due = nil
    }
    isReadySince = line.now
  }

  /// Whether what follows the step is carried out too.
  @inline(never)
  private func carryOut(
    _ step: CallerTurn.Step, of turn: CallerTurn, due: Duration?
  ) async throws(ConversationEnd) -> Bool {
    switch step {
    case .say(let words, let endsCall): try await say(functions.filled(words), endsCall: endsCall, due: due, turn)
    case .improvise(let instruction):
      let reply = try await caller.improvise(instruction)
      try await say(reply.message, endsCall: reply.isDone, due: due, turn)
    case .call(let function): await functions.call(function, within: line.timeLeft)
    case .silence(let duration): return try await !pause(duration, endsEarly: true)
    case .listen(let duration): _ = try await pause(duration, endsEarly: true)
    case .hold(let duration): _ = try await pause(duration, endsEarly: false)
    }
    return true
  }

  @inline(never)
  private func say(
    _ words: String, endsCall: Bool, due: Duration?, _ turn: CallerTurn
  ) async throws(ConversationEnd) {
    isAnswered = false
    try await line.send(words, endsCall: endsCall, due: due, why: reason(turn))
    if endsCall { throw await hungUp() }
  }

  @inline(never)
  private func hungUp() async -> ConversationEnd {
    do throws(ConversationEnd) { try await line.takeArrived() } catch .fault(.cancelled) {
      return .fault(.cancelled)
    } catch {}
    return .callerHungUp
  }

  /// Why a turn is said, with what came of the functions that were called before it.
  private func reason(_ turn: CallerTurn) -> Boxed<CallerReason> {
    let notes = functions.takeNotes()
    if notes.isEmpty { return turn.$why }
    var why = turn.why
    why.functions = notes
    return Boxed(wrappedValue: why)
  }

  /// Waits so long, and hears all that came meanwhile; whether the agent spoke and that ended it.
  @inline(never)
  private func pause(_ duration: Duration, endsEarly: Bool) async throws(ConversationEnd) -> Bool {
    let end = line.now + duration
    while let arrival = try await line.receive(before: end) {
      if note(arrival), endsEarly { return true }
    }
    return false
  }

  /// Waits for the agent's first words, asking whether it is still there; or for a silence that a condition is about, which
  /// the caller then answers.
  private func hearAnswer() async throws(ConversationEnd) -> CallerTurn? {
    let start = line.now
    let silence = caller.idleTimeout ?? limits.silence
    let (limit, excess) = answerLimit
    var nextPrompt = start + silence
    var prompts = 0
    var awaited = caller.awaitedSilence.map { start + $0 }
    if !isAnswered { line.listen() }
    while !isAnswered {
      let next = min(start + limit, nextPrompt, awaited ?? nextPrompt)
      if let arrival = try await line.receive(before: next), note(arrival) { nextPrompt = line.now + silence }
      if isAnswered || line.now < next { continue }
      if let due = awaited, line.now >= due {
        awaited = nil
        if let turn = caller.answer(toSilence: line.now - start) { return turn }
        continue
      }
      if line.now >= start + limit { throw excess }
      nextPrompt = line.now + silence
      if line.isAnswering { continue }
      if prompts == caller.idleMessages { throw .silence(line.now - start, prompts: prompts) }
      prompts += 1
      try await prompt(prompts)
    }
    return nil
  }

  @inline(never)
  private func prompt(_ number: Int) async throws(ConversationEnd) {
    let why = CallerReason(.prompt, detail: "\(number) of \(caller.idleMessages)")
    try await line.send(Self.silencePrompt, isPrompt: true, why: Boxed(wrappedValue: why))
  }

  /// How long the agent may take for its answer, and how the conversation ends otherwise.
  private var answerLimit: (limit: Duration, excess: ConversationEnd) {
    if let first = limits.first, !line.hasHeardAgent { return (first, .firstLimit(first)) }
    return (limits.turn, .turnLimit(limits.turn))
  }

  /// Hears the agent out.
  private func hearRest() async throws(ConversationEnd) {
    let limit = line.now + limits.turn
    var end = line.now + limits.settle
    while line.now < limit, let arrival = try await line.receive(before: min(end, limit)) {
      if note(arrival) { end = line.now + limits.settle }
    }
  }

  /// Remembers what the agent said; whether it said anything.
  private func note(_ arrival: OpenLine.Arrival) -> Bool {
    if case .call(let call) = arrival { calls.append(call) }
    guard case .words(let words, let isAnswer) = arrival else { return false }
    heard.append(words)
    if isAnswer { isAnswered = true }
    return true
  }
}
