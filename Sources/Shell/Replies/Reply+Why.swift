import Evaluation

extension Reply {
  /// Why the caller said what it said in these turns of a run, by their numbers in the transcript.
  static func why(_ run: Run, turns: [Int]) -> Reply {
    let reasons = turns.map { turn in (turn: turn, said: run.transcript[turn - 1]) }
    let value: JSONValue = [
      "run": .integer(run.id), "scenario_name": .string(run.evaluatorName),
      "turns": .array(
        reasons.map {
          ["turn": .integer($0.turn), "content": .string($0.said.content), "why": $0.said.why?.json ?? .null]
        }),
    ]
    let head = Block.fields([Field("run", Cell("\(run.id)  \(run.evaluatorName)", .strong))])
    let blocks = reasons.flatMap { turn, said in [Block.blank, .fields(said.reasonFields(turn: turn))] }
    return Reply(value, [head] + blocks, rows: .elements(of: "turns", columns: ["turn", "content", "why"]))
  }
}

extension TranscriptTurn {
  fileprivate func reasonFields(turn: Int) -> [Reply.Field] {
    let said = [Reply.Field("turn", .number(turn)), Reply.Field("caller", Cell(content, .good))]
    guard let why else { return said + [Reply.Field("why", Cell("not known", .faint))] }
    let known: [Reply.Field?] = [
      Reply.Field("why", Cell(why.text)), why.sentence.map { Reply.Field("decided by", Cell($0)) },
      why.matcher.map { Reply.Field("matcher", Cell($0)) }, why.score.map { Reply.Field("score", Cell($0.hundredths)) },
      why.score.map { _ in Reply.Field("runner-up", Cell(why.nextWords)) },
      why.margin.map { Reply.Field("margin", Cell($0.hundredths)) },
      why.seed.map { Reply.Field("seed", Cell(String($0))) },
    ]
    return said + known.compactMap(\.self)
  }
}

extension CallerReason {
  fileprivate var nextWords: String {
    runnerUp.map { "condition \($0.condition) at \($0.score.hundredths)" } ?? "none"
  }
}
