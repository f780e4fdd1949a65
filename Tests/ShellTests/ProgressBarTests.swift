import Evaluation
import Language
import Shell
import Testing

@Suite struct ProgressBarTests {
  private static func bar(done: Int, passed: Int, of total: Int, after elapsed: Duration) -> ProgressBar {
    var progress = ResultProgress()
    for index in 0..<total {
      let outcome: Verdict.Outcome? = index < passed ? .passed : index < done ? .failed : nil
      progress.count(index < done ? .completed : .running, outcome)
    }
    return ProgressBar(title: "result 167", progress: progress, elapsed: elapsed)
  }

  private static func text(_ bar: ProgressBar, width: Int) -> String {
    String(bar.text(width: width, colour: false).dropFirst(ProgressBar.erase.count))
  }

  @Test func itShowsHowFarItIsAndHowLongItTakes() {
    let bar = Self.bar(done: 36, passed: 33, of: 72, after: .seconds(12))
    #expect(
      Self.text(bar, width: 100)
        == "result 167  ██████████░░░░░░░░░░  36/72  ✓ 33 ✗ 3  0:12, about 0:12 left")
  }

  @Test(arguments: [1, 5, 10, 20, 30, 40, 60, 80, 200])
  func itFitsEveryWidthAndAlwaysSaysDoneOfTotal(_ width: Int) {
    let text = Self.text(Self.bar(done: 36, passed: 33, of: 72, after: .seconds(12)), width: width)
    #expect(text.contains("36/72"))
    #expect(text.displayWidth < max(width, "36/72".count + 1))
  }

  @Test func beforeAnythingIsDoneNothingIsForetold() {
    let bar = Self.bar(done: 0, passed: 0, of: 72, after: .seconds(12))
    #expect(Self.text(bar, width: 100) == "result 167  ░░░░░░░░░░░░░░░░░░░░  0/72  ✓ 0 ✗ 0  0:12")
  }
}
