import Testing

@testable import Language

@Suite struct LiteralsTests {
  private static let faulty = ["", " 1", "1 ", "+", "-", ".", "1.", ".5", "1e3", "0x1", "inf", "nan", "١", "1\u{301}"]

  @Test func integers() {
    #expect(Literals.integer("1376") == 1376)
    #expect(Literals.integer("-5") == -5)
    #expect(Literals.integer("9223372036854775808") == nil)
    for text in Self.faulty + ["1.5", "+5"] { #expect(Literals.integer(text) == nil, "\(text)") }
  }

  @Test func decimals() {
    #expect(Literals.decimal("0.5") == 0.5)
    #expect(Literals.decimal("-12") == -12)
    #expect(Literals.decimal(String(repeating: "9", count: 400)) == nil)
    for text in Self.faulty + ["1.2.3", "-\u{301}5"] { #expect(Literals.decimal(text) == nil, "\(text)") }
  }

  @Test func durations() {
    #expect(Literals.duration("500ms") == .milliseconds(500))
    #expect(Literals.duration("1.5s") == .milliseconds(1500))
    #expect(Literals.duration("10m") == .seconds(600))
    #expect(Literals.duration("1h") == .seconds(3600))
    #expect(Literals.duration("0.0000000000000005s") == .zero)
    #expect(Literals.duration("9223372036854775807s") == .seconds(Int64.max))
    for text in Self.faulty.map({ $0 + "s" }) + ["5", "5d", "5S", "s", "9223372036854775807m", "9223372036854775808ms"]
    {
      #expect(Literals.duration(text) == nil, "\(text)")
    }
  }

  @Test func percentages() {
    #expect(Literals.percentage("90%") == 0.9)
    #expect(Literals.percentage("99.5%") == 0.995)
    for text in Self.faulty.map({ $0 + "%" }) + ["90", "90\u{600}%"] {
      #expect(Literals.percentage(text) == nil, "\(text)")
    }
  }

  @Test func repetitions() {
    #expect(Literals.repetition("x3") == 3)
    for text in Self.faulty.map({ "x" + $0 }) + ["3", "x0", "X3", "x\u{301}3"] {
      #expect(Literals.repetition(text) == nil, "\(text)")
    }
  }

  @Test func phoneNumbers() {
    #expect(Literals.phoneNumber("+14155550100") == "+14155550100")
    for text in ["", "+", "14155550100", "+04155550100", "+123456", "+1234567890123456", "+1415555a100"] {
      #expect(Literals.phoneNumber(text) == nil, "\(text)")
    }
  }
}
