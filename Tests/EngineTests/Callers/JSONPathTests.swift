import Evaluation
import Testing

@testable import Engine

@Suite struct JSONPathTests {
  private static let document: JSONValue = [
    "order": ["items": ["tea", ["name": "cup", "a b": 2]], "none": .null], "é": true,
  ]

  @Test(
    arguments: [
      ("$", document), ("$.order.items[0]", "tea"), ("$.order.items[1].name", "cup"), ("$['order']['items'][0]", "tea"),
      (#"$.order.items[1]["a b"]"#, 2), ("$.é", true), (" $.order.none ", .null),
      ("$.order.items[2]", nil), ("$.order.items.name", nil), ("$.nobody", nil), ("$.order[0]", nil),
    ] as [(String, JSONValue?)])
  func value(path: String, value: JSONValue?) throws {
    #expect(try JSONPath(path).value(in: Self.document) == value)
  }

  @Test(arguments: ["order", "", ".order", "@.order"])
  func beginsAtTheTop(path: String) {
    #expect(throws: Obstacle("the path '\(path)' must begin with $, as in $.order.items[0]")) { try JSONPath(path) }
  }

  @Test(arguments: [
    "$.order.*", "$..name", "$.items[*]", "$.items[-1]", "$.items[0:2]", "$.items[?(@.a)]", "$.items[0", "$.", "$.a.",
    "$order", "$['a]", "$[+1]",
  ])
  func holdsNamesAndNumbersAlone(path: String) {
    let message = "the path '\(path)' may hold names and numbers alone, as in $.order.items[0]; no wildcards"
    #expect(throws: Obstacle(message)) { try JSONPath(path) }
  }
}
