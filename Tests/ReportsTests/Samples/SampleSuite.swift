import Evaluation

/// A result as a clinic's front desk would bring it about: evaluators, each tried so many times with two personalities.
struct SampleSuite {
  /// An evaluator's runs, one letter each: `p`assed, `f`ailed, `r`eview, `i`nfrastructure, `c`aller, `x` cancelled,
  /// `u`nfinished; first those of the one personality, then those of the other.
  var outcomes: [(id: Int, name: String, runs: String)]
  /// Questions and answers in each conversation.
  var exchanges = 5

  static let personalities = [(123, "Impatient"), (456, "Soft-spoken")]

  static let nightly = SampleSuite([
    ("Books a cleaning", "pppppp"), ("Books for a toothache", "pppppp"), ("Changes their mind about the day", "ppfppp"),
    ("Asks for opening hours, then books", "pppppp"), ("Cancels an appointment", "ppcppp"),
    ("Spells a difficult name", "pfpfpp"), ("Moves an appointment", "ffffff"), ("Asks where to park", "pppppp"),
    ("Asks about a husband's appointment", "ffpfff"), ("Complains about a bill", "prpprp"),
    ("Rings from a bad line", "piippp"), ("Asks for a doctor by name", "pppppp"),
  ])

  /// Before two evaluators got worse, one was given up and one was new.
  static let lastWeek: SampleSuite = {
    var suite = nightly
    suite.outcomes[5].runs = "pppppp"
    suite.outcomes[6].runs = "pppppp"
    suite.outcomes[11] = (1013, "Asks for the bill by post", "ppp")
    return suite
  }()

  /// Runs of twenty turns and more.
  static func large(runs: Int) -> SampleSuite {
    var suite = SampleSuite((0..<runs / 20).map { ("Evaluator \($0 + 1)", "pppppppfpppprppppipp") })
    suite.exchanges = 9
    return suite
  }

  /// Evaluators by name, with ids from 1001 on.
  init(_ outcomes: [(name: String, runs: String)]) {
    self.outcomes = outcomes.enumerated().map { (1001 + $0.offset, $0.element.name, $0.element.runs) }
  }

  func result(_ id: Int, _ label: String?, firstRun: Int = 1) -> RunResult {
    var runs: [Run] = []
    for (place, evaluator) in outcomes.enumerated() {
      let tries = (evaluator.runs.count + 1) / 2
      for (index, letter) in evaluator.runs.enumerated() {
        var run = Run(
          id: firstRun + runs.count, result: id, evaluator: evaluator.id, evaluatorName: evaluator.name,
          attempt: index % tries + 1, status: .completed, createdAt: Self.began)
        let personality = Self.personalities[index / tries]
        (run.personality, run.personalityName) = (personality.0, personality.1)
        run.profile = TestProfile(id: 11 + place % 2, name: place % 2 == 0 ? "Jane Doe" : "Omar Haddad")
        run.converse(exchanges)
        run.end(letter)
        runs.append(run)
      }
    }
    return RunResult(
      id: id, label: label, agent: 42, status: RunResult.status(of: runs.map(\.status)), runAsText: true, runs: runs,
      createdAt: Self.began)
  }

  private static let began = Timestamp(microseconds: 1_740_517_201_990_052)
}

extension Run {
  /// Gives the run a conversation, whose times depend on its id alone.
  fileprivate mutating func converse(_ exchanges: Int) {
    var generator = SplitMix(seed: UInt64(id))
    var time = Duration.milliseconds(12)
    transcript = [TranscriptTurn(.mainAgent, Self.greeting, start: time, end: time)]
    for exchange in 0..<exchanges {
      time += .milliseconds(900)
      let line = Self.lines[exchange % Self.lines.count]
      transcript.append(
        TranscriptTurn(.testingAgent, line.asked, start: time, end: time, why: CallerReason(stringLiteral: line.why)))
      time += .milliseconds(
        200 + Int.random(in: 0...600, using: &generator) * Int.random(in: 1...4, using: &generator) / 2)
      if exchange % Self.lines.count == 3 { call(at: time, id: "call_\(id)") }
      transcript.append(TranscriptTurn(.mainAgent, line.answered, start: time, end: time))
    }
    duration = time + .milliseconds(40)
    startedAt = createdAt
    endedReason = "main-agent-ended-call"
    metrics = [
      MetricValue("Latency", .numeric, .number(Sample(latencies.map(\.seconds)).mean ?? 0)),
      MetricValue("Tool Call Success", .binary, .flag(id % 9 != 0)),
    ]
  }

  private mutating func call(at time: Duration, id: String) {
    let arguments = "{\"name\": \"Jane Doe\", \"date_of_birth\": \"March 4, 1985\", \"day\": \"Tuesday\"}"
    let call: JSONObject = ["id": .string(id), "name": "book_appointment", "arguments": .string(arguments)]
    let result: JSONObject = ["id": .string(id), "result": ["confirmation": "B-4711", "day": "Tuesday"]]
    transcript.append(TranscriptTurn(.functionCall, "", data: call, start: time, end: time))
    transcript.append(TranscriptTurn(.functionCallResult, "", data: result, start: time, end: time))
  }

  /// Ends the run as the letter says.
  fileprivate mutating func end(_ letter: Character) {
    switch letter {
    case "p": verdict = Verdict(.passed)
    case "f":
      verdict = Verdict(
        .failed, fault: .agent,
        reasons: [
          "never called 'reschedule_appointment'",
          "said 'I have moved your appointment' (turn 11), which must never be said",
        ])
    case "r": verdict = Verdict(.review, reasons: ["the expected outcome needs a reader or a language model"])
    case "i": fail(.infrastructure, "the connection to the agent broke: end of stream")
    case "c": fail(.caller, "the caller went off script: nothing matched 'Could you hold on for a moment?'")
    case "x": (status, verdict) = (.cancelled, nil)
    default: (status, verdict, transcript, duration, endedReason) = (.pending, nil, [], nil, nil)
    }
  }

  private mutating func fail(_ fault: Verdict.Fault, _ reason: String) {
    status = .failed
    verdict = Verdict(.failed, fault: fault, reasons: [reason])
  }

  private static let greeting = "Thank you for calling the clinic's front desk, how can I help you?"

  private static let lines: [(asked: String, why: String, answered: String)] = [
    (
      "Hello, I would like to book an appointment.", "contains \"how can I help\" (1.00); next: FIRST_MESSAGE",
      "Of course. May I have your full name, please?"
    ),
    ("My name is Jane Doe.", "contains \"full name\" (1.00)", "Thank you. What is your date of birth?"),
    ("I was born on March 4, 1985.", "contains \"date of birth\" (1.00)", "And the reason for your visit?"),
    (
      "It's for a cleaning, on Tuesday.",
      "words in common 0.83: the agent asks for the reason; next: the agent asks for the day (0.41)",
      "I have booked you for Tuesday at 10 a.m. Your confirmation number is B-4711. Please come ten minutes early and bring your insurance card, so that we can copy it before the hygienist sees you."
    ),
    ("Thank you, goodbye.", "contains \"confirmation number\" (1.00)", "Thank you for calling. Goodbye!"),
  ]
}
