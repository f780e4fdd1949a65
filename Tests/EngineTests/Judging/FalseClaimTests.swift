import Evaluation
import Testing

@testable import Engine

/// What an agent says it has done, and what it did.
@Suite struct FalseClaimTests {
  private static let moved = Check.claims([Claim("I have moved", tool: "reschedule")])
  private static let pattern = Check.claimsMatching([Claim(#"(moved|rescheduled) your \w+"#, tool: "reschedule")])
  private static let said = Hearing.Entry.agent("Done: I have  moved your appointment.")

  @Test(
    arguments: [
      [.call("reschedule"), said], [.agent("A moment"), .call("reschedule"), .result(["result": "ok"]), said],
      [.agent("Shall I?")], [.call("reschedule", id: 1), .call("x", id: 2), .result(["id": 2, "error": "no"]), said],
      // The first try failed, the second didn't.
      [
        .call("reschedule", id: "a"), .result(["id": "a", "result": "error"]), .call("reschedule", id: "b"),
        .result(["id": "b", "result": "ok"]), said,
      ],
      [.call("reschedule"), said, .caller("Sure?"), said], [.caller("I have moved your appointment")],
    ] as [[Hearing.Entry]])
  func holds(entries: [Hearing.Entry]) throws {
    #expect(try Hearing.reasons(Self.moved, entries) == [])
    #expect(try Hearing.reasons(Self.pattern, entries) == [])
  }

  @Test(
    arguments: [
      ([said], "(turn 1), but never called 'reschedule'"),
      ([.call("book"), said], "(turn 2), but never called 'reschedule'"),
      ([said, .call("reschedule")], "(turn 1) before it called 'reschedule' (turn 2)"),
      // One turn of the agent, in which the call comes too late.
      (
        [.agent("Well"), said, .call("reschedule"), .agent("Bye")],
        "(turn 2) before it called 'reschedule' (turn 3)"
      ),
      (
        [.call("reschedule", id: 7), .result(["id": 7, "result": ["error": "no slot"]]), said],
        #"(turn 3), but its call of 'reschedule' (turn 1) failed: {"error":"no slot"}"#
      ),
      // The error was only known afterwards.
      (
        [.call("reschedule", id: 7), said, .result(["id": 7, "error": "timeout"])],
        "(turn 2), but its call of 'reschedule' (turn 1) failed: timeout"
      ),
      // Results without an id are the newest call's.
      (
        [.call("reschedule", id: 7), .result(["result": "Error: no slot"]), said],
        "(turn 3), but its call of 'reschedule' (turn 1) failed: Error: no slot"
      ),
      // Two calls of one id: the first result is the first one's.
      (
        [
          .call("reschedule", id: 7), .call("book", id: 7), .result(["id": 7, "error": "a"]),
          .result(["id": 7, "result": "ok"]), said,
        ], "(turn 5), but its call of 'reschedule' (turn 1) failed: a"
      ),
    ] as [([Hearing.Entry], String)])
  func fails(entries: [Hearing.Entry], reason: String) throws {
    #expect(try Hearing.reasons(Self.moved, entries) == ["said 'I have moved' " + reason])
    #expect(try Hearing.reasons(Self.pattern, entries) == ["said 'moved your appointment' " + reason])
  }

  @Test func wordsThatComeInPiecesAreSaidWithTheLast() throws {
    let entries: [Hearing.Entry] = [.agent("I have"), .call("reschedule"), .agent("moved your"), .agent("appointment")]
    #expect(try Hearing.reasons(Self.moved, entries) == [])
    #expect(try Hearing.reasons(Self.pattern, entries) == [])
    let late: [Hearing.Entry] = [.agent("I have"), .agent("moved your slot"), .call("reschedule"), .agent("Bye")]
    #expect(try Hearing.reasons(Self.moved, late).first?.contains("(turn 2) before it called") == true)
    #expect(try Hearing.reasons(Self.pattern, late).first?.contains("(turn 2) before it called") == true)
  }

  @Test func theFirstFalseClaimOfSeveralIsNamed() throws {
    let check = Check.claims([
      Claim("booked", tool: "book"), Claim("moved", tool: "reschedule"), Claim("no", tool: "x"),
    ])
    #expect(
      try Hearing.reasons(check, [.call("book"), .agent("Booked"), Self.said])
        == ["said 'moved' (turn 3), but never called 'reschedule'"])
  }

  @Test func whatIsTooLongToMatchFails() throws {
    let long = String(repeating: "a", count: PatternSearch.longest + 1)
    #expect(
      try Hearing.reasons(Self.pattern, [.call("reschedule"), .agent(long)])
        == [#"said too much at once to be matched with '(moved|rescheduled) your \w+' (turn 2)"#])
  }

  @Test func aPatternThatIsNoneIsAnObstacle() {
    var evaluator = Evaluator(id: 1, name: "x", project: 1)
    evaluator.checks = [.claimsMatching([Claim("(", tool: "x")])]
    #expect(throws: Obstacles.self) { try Judge(evaluator) }
  }
}
