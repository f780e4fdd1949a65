import Evaluation

/// A caller that plays a script: a state machine that is given what the agent said and gives what the caller does.
///
/// Its rules, where the public documentation is silent:
///
/// - It looks at all that the agent said since the caller's last turn began, as one text.
/// - The opening comes first, after the agent's greeting where the agent speaks first. Then a due follow-up, whatever the
///   agent said: the one of the line that was said last.
/// - Then the conditions that fit: one that hasn't fired before one that has, `match` and `contains` before forms and words
///   in common, the higher score before the lower, the lower id before the higher. So a condition fires again only where
///   nothing new fits, and on clearer words than at first.
/// - Then the ladder: a catch-all, "anything else" or "otherwise"; the test profile's answer to a question that names one
///   of its fields; "Sorry, could you repeat that?", twice in a row at most; and then the caller is *off script*.
struct ScriptedCaller: Sendable {
  /// What it does with what the agent said.
  enum Answer: Sendable {
    case turn(CallerTurn)
    /// Nothing of the script fits; the text says what the agent said.
    case offScript(String)
  }

  static let repeatRequest = "Sorry, could you repeat that?"
  static let repeatRequests = 2

  let script: CallerScript
  private let seed: UInt64
  /// How often each line was said.
  private var fired: [Int]
  /// The line that is said next, whatever the agent says, and why.
  private var due: (line: Int, why: CallerReason)?
  private var unmatched = 0
  private var profileAnswers = 0

  /// The seed chooses among the phrasings of adaptive actions.
  init(_ script: CallerScript, seed: UInt64) {
    self.script = script
    self.seed = seed
    fired = Array(repeating: 0, count: script.lines.count)
  }

  /// The caller's first words, or nil where it waits for the agent's.
  mutating func open() -> CallerTurn? {
    let opening = (line: 0, why: CallerReason(.opening, condition: script.lines[0].id))
    if script.lines[0].action.parts.isEmpty {
      setDue(after: 0)
    } else if script.agentSpeaksFirst {
      due = opening
    } else {
      return say(opening.line, why: opening.why)
    }
    return nil
  }

  /// The answer to what the agent said.
  mutating func answer(to turn: AgentTurn) -> Answer {
    if let due { return .turn(say(due.line, why: due.why)) }
    if let turn = match(turn) ?? fallBack(on: turn) { return .turn(turn) }
    return .offScript("the agent said '\(turn.text.shortened(to: 200))', which no condition fits")
  }

  /// The answer to what the agent said.
  mutating func answer(to words: String) -> Answer { answer(to: AgentTurn(words)) }

  /// How long the agent must say nothing for a condition on silence; nil where none waits for it.
  var awaitedSilence: Duration? { due == nil ? script.triggers.silence { fired[$0] > 0 } : nil }

  /// What the caller says to a silence, if a condition is about one so long.
  mutating func answer(toSilence silence: Duration) -> CallerTurn? { match(AgentTurn(silence: silence)) }

  private mutating func match(_ turn: AgentTurn) -> CallerTurn? {
    let matches = script.triggers.matches(turn) { fired[$0] > 0 }
    guard let best = matches.first, best.fires else { return nil }
    return say(best.line, why: reason(best, next: matches.dropFirst().first))
  }

  /// The rungs of the ladder but for the last.
  private mutating func fallBack(on turn: AgentTurn) -> CallerTurn? {
    if let line = script.triggers.catchAll {
      return say(
        line, why: CallerReason(.catchAll, condition: script.lines[line].id, detail: script.lines[line].condition))
    }
    if let answer = script.profile.answer(to: turn) {
      return say(answer.field, place: answer.place, match: answer.match)
    }
    guard unmatched < Self.repeatRequests else { return nil }
    unmatched += 1
    let why = CallerReason(.repeatRequest, detail: "\(unmatched) of \(Self.repeatRequests)")
    return CallerTurn(saying: Self.repeatRequest, why: why)
  }

  /// Says a line that somebody else found to be meant.
  mutating func fire(_ line: Int, why: CallerReason) -> CallerTurn { say(line, why: why) }

  private mutating func say(_ line: Int, why: CallerReason) -> CallerTurn {
    unmatched = 0
    // Each saying of each line has numbers of its own, so that what the agent says doesn't change later phrasings.
    var generator = SplitMix(seed: seed &+ UInt64(line) << 32 &+ UInt64(fired[line]))
    fired[line] += 1
    setDue(after: line)
    var why = why
    why.seed = seed
    why.unheard = script.lines[line].action.unheard
    return CallerTurn(script.lines[line].action.steps(choosingBy: &generator), why: why)
  }

  private mutating func say(
    _ field: ProfileAnswers.Field, place: Int, match: TriggerTable.Match
  ) -> CallerTurn {
    unmatched = 0
    var generator = SplitMix(seed: ~seed &+ UInt64(place) << 32 &+ UInt64(profileAnswers))
    profileAnswers += 1
    var why = CallerReason(.profile, detail: field.name)
    why.matcher = match.matcher
    why.score = match.score
    why.sentence = match.sentence
    why.seed = seed
    return CallerTurn(field.action.steps(choosingBy: &generator), why: why)
  }

  /// Of several follow-ups of a line, one that wasn't said comes before one that was.
  private mutating func setDue(after line: Int) {
    let followUps = script.lines[line].followUps
    due = (followUps.first { fired[$0] == 0 } ?? followUps.first).map {
      ($0, CallerReason(.followUp, condition: script.lines[$0].id, after: script.lines[line].id))
    }
  }

  private func reason(_ match: TriggerTable.Match, next: TriggerTable.Match?) -> CallerReason {
    let line = script.lines[match.line]
    var why = CallerReason(.condition, condition: line.id, detail: line.condition)
    why.matcher = match.matcher
    why.score = match.score
    why.runnerUp = next.map { CallerReason.RunnerUp(condition: script.lines[$0.line].id, score: $0.score) }
    why.sentence = match.sentence.shortened(to: 300)
    return why
  }
}

extension String {
  /// The text itself, or its beginning and an ellipsis; on one line.
  func shortened(to length: Int) -> String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > length ? line.prefix(length) + "…" : line
  }
}
