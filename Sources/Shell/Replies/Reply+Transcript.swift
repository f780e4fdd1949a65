import Evaluation

extension Reply {
  /// A run without its transcript.
  static func run(_ run: Run) -> Reply { Reply(run.json, run.headBlocks) }

  /// A conversation, turn by turn, with its verdict.
  static func transcript(_ run: Run) -> Reply {
    let turns = Table(
      [Table.Column("time"), Table.Column("who"), Table.Column("what")], rows: run.transcript.map(\.cells))
    return Reply(
      run.json, run.headBlocks + (run.transcript.isEmpty ? [] : [.blank, .wrapped(turns)]),
      rows: .elements(
        of: "transcript_object", columns: ["role", "content", "data", "start_time", "end_time", "time", "why"]))
  }
}

extension Run {
  fileprivate var headBlocks: [Reply.Block] {
    let fields: [Reply.Field?] = [
      Reply.Field("run", Cell("\(id)  \(evaluatorName)", .strong)), Reply.Field("result", .number(result)),
      Reply.Field("status", status.cell),
      verdict.map { Reply.Field("outcome", $0.outcome.cell) },
      personalityName.map { Reply.Field("personality", Cell($0)) },
      profile.map { Reply.Field("test profile", Cell($0.name)) },
      number.map { Reply.Field("number", Cell($0)) }, inboundNumber.map { Reply.Field("caller's number", Cell($0)) },
      duration.map { Reply.Field("duration", Cell($0.readable)) },
      endedReason.map { Reply.Field("ended by", Cell($0)) },
      usage == TokenUsage() ? nil : Reply.Field("language model", Cell(usage.sentence)),
    ]
    let reasons = (verdict?.reasons ?? []).map { reason in
      Reply.Field("why", Cell(reason, verdict?.outcome == .failed ? .bad : .warning))
    }
    return [.fields(fields.compactMap(\.self) + reasons)]
  }
}

extension TranscriptTurn {
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

extension TokenUsage {
  /// `4 requests, 1800 tokens in, 120 out, cost 0.0012`.
  fileprivate var sentence: String {
    "\(requests.counted("request")), \(prompt.counted("token")) in, \(completion) out"
      + (cost.map { ", cost \(($0 * 10_000).rounded(.up) / 10_000)" } ?? "")
  }
}
