import Evaluation
import Testing

@testable import Engine

/// Lists of expected calls: in any order, in order, exactly.
@Suite struct CallOrderTests {
  private static let calls: [Hearing.Entry] = [
    .call("find", #"{"day":"Tuesday"}"#), .agent("One moment"), .call("find", ["day": "Friday", "room": "A"]),
    .call("book", #"{"day":"Friday"}"#),
  ]
  private static let tuesday = ExpectedCall("find", arguments: ["day": "Tuesday"])
  private static let friday = ExpectedCall("find", arguments: ["day": "Friday"])
  private static let find = ExpectedCall("find")
  private static let book = ExpectedCall("book")

  @Test(arguments: [
    Check.callsAll([book, find], .any), .callsAll([friday, tuesday], .any), .callsAll([find, tuesday], .any),
    .callsAll([find, book], .inOrder), .callsAll([tuesday, friday], .inOrder), .callsAll([find, find], .inOrder),
    .callsAll([tuesday, friday, book], .exactly), .callsAll([find, find, book], .exactly),
  ])
  func holds(check: Check) throws { #expect(try Hearing.reasons(check, Self.calls) == []) }

  @Test(arguments: [
    (Check.callsAll([book, .init("pay")], .any), "never called 'pay'"),
    (
      .callsAll([.init("book", arguments: ["day": "Monday"])], .any),
      #"called 'book' with {"day":"Friday"} (turn 4), not with {"day":"Monday"}"#
    ),
    (.callsAll([book, find, book], .any), "called 'book' 1 time: not enough for the 2 calls that are expected"),
    (.callsAll([tuesday, tuesday], .any), "called 'find' 2 times: not enough for the 2 calls that are expected"),
    (.callsAll([book, find], .inOrder), "called 'find' (turn 3), but not after 'book' (turn 4)"),
    (
      .callsAll([friday, tuesday], .inOrder),
      #"called 'find' with {"day":"Tuesday"} (turn 1), but not after 'find' (turn 3)"#
    ),
    (.callsAll([find, .init("pay")], .inOrder), "never called 'pay'"),
    (.callsAll([find, book], .exactly), "call 2 was 'find' (turn 3), not 'book'"),
    (
      .callsAll([tuesday, tuesday, book], .exactly),
      #"call 2 was 'find' with {"day":"Friday","room":"A"} (turn 3), not 'find' with {"day":"Tuesday"}"#
    ),
    (.callsAll([find, find], .exactly), "called 'book' (turn 4), though no more than 2 calls are expected"),
    (.callsAll([find, find, book, .init("pay")], .exactly), "made 3 calls, 'pay' was to be the next"),
    (.callsAll([], .exactly), "called 'find' (turn 1), though no calls are expected"),
  ])
  func fails(check: Check, reason: String) throws { #expect(try Hearing.reasons(check, Self.calls) == [reason]) }

  @Test func whoeverCallsNothingMakesExactlyNoCalls() throws {
    #expect(try Hearing.reasons(.callsAll([], .exactly), [.agent("Hi")]) == [])
    #expect(try Hearing.reasons(.callsAll([Self.book], .inOrder), [.agent("Hi")]) == ["never called 'book'"])
  }

  /// The only call that fits one expected call is not given to another that more calls fit.
  @Test func callsAreGivenSoThatMostFit() throws {
    let day: @Sendable (String) -> Hearing.Entry = { .call("find", ["day": .string($0)]) }
    let entries = [day("Friday"), day("Tuesday"), day("Monday")]
    #expect(try Hearing.reasons(.callsAll([Self.find, Self.friday, Self.tuesday], .any), entries) == [])
    #expect(
      try Hearing.reasons(.callsAll([Self.find, Self.find, Self.friday, Self.tuesday], .any), entries).count == 1)
  }

  @Test(arguments: [
    JSONValue.string("{day"), .string("[1]"), .string(""), .array([1]), .integer(7), .string(#"{"day":null}"#),
    .string(#"{"day":["Friday"]}"#), .string(#"{"Day":"Friday"}"#), .string(#"{"day":"Friday ","day ":"Friday"}"#),
    .string(String(repeating: #"{"day":"#, count: 5000)),
  ])
  func oddArgumentsFitNothingThatIsExpected(arguments: JSONValue) throws {
    for order in CallOrder.allCases {
      let entries: [Hearing.Entry] = [.call("find", arguments)]
      #expect(try Hearing.reasons(.callsAll([Self.friday], order), entries).count == 1, "\(order)")
    }
  }

  @Test func manyCallsAreMatchedInNoTime() throws {
    let entries = (0..<20_000).map { Hearing.Entry.call("find", ["n": .integer($0)]) }
    let expected = [ExpectedCall](repeating: Self.find, count: 100)
    #expect(try Hearing.reasons(.callsAll(expected, .any), entries) == [])
    #expect(try Hearing.reasons(.callsAll(expected + [Self.friday], .any), entries).count == 1)
  }
}
