import Evaluation
import Testing

@Suite struct RunConversationTests {
  private static func run(_ turns: [(TranscriptTurn.Role, from: Int, to: Int, why: CallerReason?)]) -> Run {
    var run = Run.staged(1, .passed)
    run.transcript = turns.map {
      TranscriptTurn($0, "words", start: .milliseconds($1), end: .milliseconds($2), why: $3)
    }
    return run
  }

  @Test func latenciesAreFromTheCallersLastWordsToTheAgentsFirst() {
    let run = Self.run([
      (.mainAgent, 0, 900, nil), (.testingAgent, 1000, 2000, "condition 1"), (.testingAgent, 2100, 3000, "condition 1"),
      (.functionCall, 3100, 3100, nil), (.functionCallResult, 3200, 3200, nil), (.mainAgent, 3400, 4000, nil),
      (.mainAgent, 4100, 5000, nil), (.testingAgent, 6000, 7000, nil), (.mainAgent, 7750, 8000, nil),
      (.testingAgent, 9000, 9500, nil),
    ])
    #expect(run.latencies == [.milliseconds(400), .milliseconds(750)])
    #expect(run.agentTurns == 3)
  }

  @Test func wordsOverTheCallersAreNoAnswer() {
    let run = Self.run([
      (.testingAgent, 1000, 2000, nil), (.mainAgent, 1500, 1800, nil), (.mainAgent, 2300, 2500, nil),
    ])
    #expect(run.latencies == [.milliseconds(300)])
    #expect(run.agentTurns == 1)
  }

  @Test func aPromptAsksNothingNew() {
    let run = Self.run([
      (.testingAgent, 1000, 1000, "condition 1"), (.testingAgent, 6000, 6000, CallerReason(.prompt, detail: "1 of 2")),
      (.mainAgent, 6500, 6500, nil),
    ])
    #expect(run.latencies == [.milliseconds(5500)])
  }

  @Test func withoutWordsThereAreNoLatencies() {
    #expect(Run.staged(1, .passed).latencies.isEmpty && Run.staged(1, .passed).agentTurns == 0)
  }

  @Test func overheadsAreOfTheTurnsThatHaveThem() {
    var run = Self.run([(.mainAgent, 0, 0, nil), (.testingAgent, 1, 1, nil), (.testingAgent, 2, 2, nil)])
    run.transcript[1].overhead = .microseconds(150)
    #expect(run.overheads == [.microseconds(150)])
    #expect(run.transcript[1].json["overhead"] == .number(0.00015))
    #expect(run.transcript[2].json["overhead"] == nil)
  }
}
