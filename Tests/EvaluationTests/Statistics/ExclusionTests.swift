import Evaluation
import Testing

@Suite struct ExclusionTests {
  private static func run(
    _ status: RunStatus, _ outcome: Verdict.Outcome? = nil, _ fault: Verdict.Fault? = nil
  ) -> Run {
    var run = Run.staged(1, outcome, fault: fault)
    run.status = status
    return run
  }

  @Test(arguments: [
    run(.completed, .passed), run(.completed, .failed, .agent), run(.timeout, .failed, .agent),
    run(.failed, .failed, .agent), run(.completed, .review), run(.completed, .failed),
    run(.completed, .failed, .undecided),
  ])
  func whatSaysSomethingOfTheAgentIsATry(run: Run) { #expect(run.exclusion == nil) }

  @Test(arguments: [
    (run(.failed, .failed, .infrastructure), Exclusion.infrastructure), (run(.failed), .infrastructure),
    (run(.completed, .failed, .caller), .caller), (run(.cancelled), .cancelled), (run(.timeout), .cancelled),
    (run(.pending), .unfinished), (run(.evaluating), .unfinished), (run(.completed), .unfinished),
  ])
  func theRestIsLeftOut(run: Run, exclusion: Exclusion) { #expect(run.exclusion == exclusion) }
}
