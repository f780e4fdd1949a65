import Evaluation

extension Reply {
  /// A run without its transcript.
  static func run(_ run: Run) -> Reply { Reply(run.json, run.headBlocks) }

  /// A conversation, turn by turn, with its verdict; and with why the caller said what it said.
  static func transcript(_ run: Run, why: Bool = false) -> Reply {
    let turns = Table(
      [Table.Column("time"), Table.Column("who"), Table.Column("what")],
      rows: run.transcript.flatMap { why ? [$0.cells] + $0.reasonCells : [$0.cells] })
    return Reply(
      run.json, run.headBlocks + (run.transcript.isEmpty ? [] : [.blank, .wrapped(turns)]),
      rows: .elements(
        of: "transcript_object",
        columns: ["role", "content", "data", "start_time", "end_time", "time", "why", "overhead"]))
  }
}

extension Run {
  fileprivate var headBlocks: [Reply.Block] {
    let fields: [Reply.Field?] = [
      Reply.Field("run", Cell("\(id)  \(evaluatorName)", .strong)), Reply.Field("result", .number(result)),
      Reply.Field("status", status.cell),
      verdict.map { Reply.Field("outcome", $0.outcome.cell) },
      verdict?.fault.map { Reply.Field("fault", Cell($0.rawValue)) },
      personalityName.map { Reply.Field("personality", Cell($0)) },
      profile.map { Reply.Field("test profile", Cell($0.name)) },
      number.map { Reply.Field("number", Cell($0)) }, inboundNumber.map { Reply.Field("caller's number", Cell($0)) },
      duration.map { Reply.Field("duration", Cell($0.readable)) },
      answerTimes.map { Reply.Field("answers", Cell($0)) },
      soFar.map { Reply.Field("so far", Cell($0)) },
      endedReason.map { Reply.Field("ended by", Cell($0)) },
      usage == TokenUsage() ? nil : Reply.Field("language model", Cell(usage.sentence)),
    ]
    let measured = metrics.map { Reply.Field($0.name, Cell($0.value.shown)) }
    let reasons = (verdict?.reasons ?? []).map { reason in
      Reply.Field("why", Cell(reason, verdict?.outcome == .failed ? .bad : .warning))
    }
    let before = history.map { Reply.Field("before", Cell($0.sentence, .faint)) }
    return [.fields(fields.compactMap(\.self) + measured + reasons + before)]
  }

  /// What has been said in a run that is under way: `3 turns, the last at 00:12`.
  private var soFar: String? {
    guard !status.isFinal, let last = transcript.last else { return nil }
    return "\(transcript.count.counted("turn")), the last at \(last.start.minutesAndSeconds)"
  }

  /// How long the agent took, and beside it evsh itself: `after 0.8 s, at most 1.5 s; evsh itself took 0.2 ms`.
  private var answerTimes: String? {
    guard let mean = latencies.mean, let longest = latencies.max() else { return nil }
    let own = overheads.mean.map { "; evsh itself took \($0.readable)" } ?? ""
    return "after \(mean.readable), at most \(longest.readable)\(own)"
  }
}

extension FormerCall {
  /// `failed by the infrastructure: …`.
  fileprivate var sentence: String { (Exclusion(rawValue: fault.rawValue)?.words ?? fault.rawValue) + ": " + reason }
}

extension TranscriptTurn {
  /// Beneath what the caller said; none where nothing is known.
  fileprivate var reasonCells: [[Cell]] {
    guard let why else { return [] }
    let heard = why.sentence.map { ", on '\($0)'" } ?? ""
    return [[Cell("", .faint), Cell("why", .faint), Cell(why.decision + heard + why.besides, .faint)]]
  }

  /// `00:01.25  agent   Hello …`.
  fileprivate var cells: [Cell] {
    let hundredths = start.microseconds / 10_000 % 100
    let time = Cell(start.minutesAndSeconds + (hundredths < 10 ? ".0" : ".") + "\(hundredths)", .faint)
    switch role {
    case .mainAgent: return [time, Cell("agent", .strong), Cell(content)]
    case .testingAgent: return [time, Cell("caller", .good), Cell(content)]
    case .functionCall:
      let name = data?["name"]?.string ?? "?"
      let arguments = data?["arguments"].map { $0.string ?? $0.compact } ?? ""
      return [time, Cell("calls", .warning), Cell("\(name) \(arguments)")]
    case .functionCallResult:
      let result = data?["result"].map { $0.string ?? $0.compact } ?? ""
      return [time, Cell("result", .faint), Cell(result, .faint)]
    }
  }
}

extension [Duration] {
  fileprivate var mean: Duration? { isEmpty ? nil : reduce(.zero, +) / count }
}

extension TokenUsage {
  /// `4 requests, 1800 tokens in, 120 out, cost 0.0012`.
  fileprivate var sentence: String {
    "\(requests.counted("request")), \(prompt.counted("token")) in, \(completion) out"
      + (cost.map { ", cost \(($0 * 10_000).rounded(.up) / 10_000)" } ?? "")
  }
}
