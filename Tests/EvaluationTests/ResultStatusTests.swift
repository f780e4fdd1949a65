import Evaluation
import Testing

/// What runs make of their result.
struct ResultStatusTests {
  @Test(arguments: [
    ([RunStatus](), RunStatus.cancelled), ([.pending, .pending], .pending), ([.pending, .inProgress], .running),
    ([.pending, .completed], .running), ([.evaluating], .running), ([.completed, .failed], .completed),
    ([.failed, .timeout], .failed), ([.timeout, .cancelled], .timeout), ([.cancelled], .cancelled),
  ])
  func status(_ runs: [RunStatus], _ result: RunStatus) { #expect(RunResult.status(of: runs) == result) }

  @Test func progress() {
    var progress = ResultProgress()
    #expect(progress.isFinished && !progress.isSuccess)
    progress.count(.completed, .passed)
    #expect(progress.isSuccess)
    progress.count(.inProgress, nil)
    progress.count(.pending, nil)
    #expect(!progress.isFinished && !progress.isSuccess && progress.running == 1 && progress.done == 1)
    progress.count(.completed, .review)
    progress.count(.timeout, .failed)
    #expect(progress.total == 5 && progress.done == 3 && progress.review == 1 && progress.failed == 1)
  }
}
