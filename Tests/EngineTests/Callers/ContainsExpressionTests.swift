import Testing

@testable import Engine

@Suite struct ContainsExpressionTests {
  @Test(arguments: [
    (#"contains "date of birth""#, "May I have your DATE  of\nBirth, please?", true),
    (#"contains "date of birth""#, "When were you born?", false),
    (#"Contains "a" and contains "b""#, "a b", true),
    (#"contains "a" AND contains "b""#, "a", false),
    (#"contains "a" OR contains "b""#, "b", true),
    (#"contains "x" OR contains "a" AND contains "b""#, "x", true),
    (#"contains "x" OR contains "a" AND contains "b""#, "a", false),
    (#"contains "a" AND contains "b" OR contains "x""#, "x", true),
    ("contains 'it\u{2019}s'", "It's done", true),
    ("contains “name”", "Your name?", true),
    (#"contains "say \"yes\"""#, #"please say "yes""#, true),
    (#"contains "straße""#, "In welcher STRASSE, welcher Straße?", true),
  ])
  func matches(condition: String, said: String, expected: Bool) throws {
    let expression = try #require(try ContainsExpression(condition))
    #expect(expression.matches(SpokenText(said)) == expected)
  }

  @Test(arguments: ["The agent asks for your name", "container \"x\"", "what contains \"x\"", ""])
  func otherConditionsAreNone(condition: String) throws {
    #expect(try ContainsExpression(condition) == nil)
  }

  @Test(arguments: [
    ("contains", "expected a text in quotation marks after contains"),
    ("contains refund", "expected a text in quotation marks after contains"),
    (#"contains "refund"#, "the quotation mark before 'refund' is not closed"),
    (#"contains " ""#, "contains wants a text that isn't empty"),
    (#"contains "a" AND"#, "expected contains \"…\" after AND"),
    (#"contains "a" OR "b""#, "expected contains \"…\" after OR"),
    (#"contains "a", contains "b""#, "expected AND or OR instead of ', contains \"b\"'"),
  ])
  func malformed(condition: String, message: String) {
    #expect(throws: Obstacle(message)) { try ContainsExpression(condition) }
  }
}
