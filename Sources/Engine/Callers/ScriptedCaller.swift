import Evaluation

/// A caller that plays a script: a state machine that is given what the agent said and gives what the caller does.
///
/// Its rules, where the public documentation is silent:
///
/// - It looks at all that the agent said since the caller's last turn began, as one text.
/// - The opening comes first, after the agent's greeting where the agent speaks first. Then a due follow-up, whatever the
///   agent said: the one of the line that was said last.
/// - Then the conditions that fit: one that hasn't fired before one that has, `contains` before words in common, the
///   higher score before the lower, the lower id before the higher. So a condition fires again only where nothing new fits.
/// - Then a catch-all, "anything else" or "otherwise".
/// - Then the ladder: "Sorry, could you repeat that?", twice in a row at most, and then the caller is *off script*.
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
  private var due: (line: Int, why: String)?
  private var unmatched = 0

  /// The seed chooses among the phrasings of adaptive actions.
  init(_ script: CallerScript, seed: UInt64) {
    self.script = script
    self.seed = seed
    fired = Array(repeating: 0, count: script.lines.count)
  }

  /// The caller's first words, or nil where it waits for the agent's.
  mutating func open() -> CallerTurn? {
    let opening = (line: 0, why: "first message")
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
  mutating func answer(to words: String) -> Answer {
    if let due { return .turn(say(due.line, why: due.why)) }
    let matches = script.triggers.matches(SpokenText(words)) { fired[$0] > 0 }
    if let best = matches.first, best.score >= TriggerTable.threshold {
      return .turn(say(best.line, why: reason(best, next: matches.dropFirst().first)))
    }
    if let line = script.triggers.catchAll { return .turn(say(line, why: "\(quote(line)) (catch-all)")) }
    guard unmatched < Self.repeatRequests else {
      return .offScript("the agent said '\(words.shortened(to: 200))', which no condition fits")
    }
    unmatched += 1
    let why = "nothing matched (\(unmatched) of \(Self.repeatRequests))"
    return .turn(CallerTurn(saying: Self.repeatRequest, why: why))
  }

  /// Says a line that somebody else found to be meant.
  mutating func fire(_ line: Int, why: String) -> CallerTurn { say(line, why: "\(why)") }

  private mutating func say(_ line: Int, why: String) -> CallerTurn {
    unmatched = 0
    // Each saying of each line has numbers of its own, so that what the agent says doesn't change later phrasings.
    var generator = SplitMix(seed: seed &+ UInt64(line) << 32 &+ UInt64(fired[line]))
    fired[line] += 1
    setDue(after: line)
    return CallerTurn(script.lines[line].action.steps(choosingBy: &generator), why: why)
  }

  /// Of several follow-ups of a line, one that wasn't said comes before one that was.
  private mutating func setDue(after line: Int) {
    let followUps = script.lines[line].followUps
    due = (followUps.first { fired[$0] == 0 } ?? followUps.first).map {
      ($0, "follow-up of \(script.lines[line].id)")
    }
  }

  private func quote(_ line: Int) -> String {
    "condition \(script.lines[line].id) \"\(script.lines[line].condition)\""
  }

  private func reason(_ match: TriggerTable.Match, next: TriggerTable.Match?) -> String {
    let runnerUp = next.map { "; next: \(script.lines[$0.line].id) at \($0.score.oneDecimal)" } ?? ""
    return "\(quote(match.line)) (\(match.matcher), score \(match.score.oneDecimal)\(runnerUp))"
  }
}

extension Double {
  /// With one digit after the point, `0.4`.
  fileprivate var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text itself, or its beginning and an ellipsis; on one line.
  func shortened(to length: Int) -> String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > length ? line.prefix(length) + "…" : line
  }
}
