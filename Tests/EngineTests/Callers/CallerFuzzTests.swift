import Evaluation
import Testing

@testable import Engine

@Suite struct CallerFuzzTests {
  private static let pieces = [
    "<", "/", ">", "spell", "endcall", "silence", " time=", "\"", "'", "1.5s", "{{", "}}", "test_profile", ".", "[",
    "]",
    "contains ", "AND ", "or ", "your ", "say ", "provide ", "ask ", "for ", " and ", " as ", "you", "é", "\u{0}", "👍🏽",
    "\n",
  ]

  /// Whatever an evaluator holds, compiling it gives a caller or obstacles, and the caller answers anything.
  @Test func nothingTraps() {
    var generator = SplitMix(seed: 42)
    func text() -> String { (0..<(generator.next() % 12)).map { _ in generator.choose(Self.pieces) }.joined() }
    var played = 0
    for _ in 0..<1500 {
      let conditions = [
        .opening(text()), ConditionalActions.Condition(id: 1, trigger: .says(text()), action: text()),
        ConditionalActions.Condition(id: 2, trigger: .says("price"), action: text(), isFixed: false),
      ]
      for condition in conditions {
        guard var caller = try? ScriptedCaller(condition.id == 0 ? [condition] : [.opening(""), condition]) else {
          continue
        }
        played += 1
        _ = caller.open()
        _ = caller.answer(to: text() + " price")
      }
    }
    #expect(played > 0)
  }
}
