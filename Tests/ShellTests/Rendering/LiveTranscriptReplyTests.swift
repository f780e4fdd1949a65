import Evaluation
import Testing

@testable import Shell

/// A run that is under way, as far as it is.
@Suite struct LiveTranscriptReplyTests {
  private func run(_ status: RunStatus) -> Run {
    var run = Run(
      id: 13, result: 1, evaluator: 7, evaluatorName: "Books", attempt: 1, status: status,
      createdAt: Timestamp(microseconds: 0))
    run.transcript = [
      TranscriptTurn(.mainAgent, "Hello", start: .zero, end: .zero),
      TranscriptTurn(.testingAgent, "Hi", start: .seconds(72), end: .seconds(72)),
    ]
    return run
  }

  private func shown(_ reply: Reply) -> [String] {
    ReplyRenderer().render(reply, of: "show").output.split(separator: "\n").map(String.init)
  }

  @Test func aRunSaysHowFarItIs() {
    #expect(
      shown(.run(run(.inProgress))) == [
        "run     13  Books", "result  1", "status  in_progress", "so far  2 turns, the last at 01:12",
      ])
    #expect(shown(.run(run(.completed))).contains { $0.hasPrefix("so far") } == false)
    var silent = run(.inProgress)
    silent.transcript = []
    #expect(shown(.run(silent)).count == 3)
  }

  @Test func aTranscriptShowsWhatHasBeenSaid() {
    let lines = shown(.transcript(run(.inProgress)))
    #expect(lines.suffix(2) == ["00:00.00  agent   Hello", "01:12.00  caller  Hi"])
    #expect(lines.contains("so far  2 turns, the last at 01:12"))
  }
}
