import Evaluation

extension ExpectedCall {
  /// Whether the call is this one: the tool, with at least these arguments.
  func fits(_ call: Testimony.Call) -> Bool {
    guard call.name == tool, let actual = call.arguments else { return false }
    return JSONValue.object(arguments).isPart(of: .object(actual))
  }

  /// For a reader: `'book'`, `'book' with {"day":"Tuesday"}`.
  var shown: String {
    "'\(tool)'" + (arguments.isEmpty ? "" : " with " + JSONValue.object(arguments).compact.shortened(to: 200))
  }
}

extension Testimony.Call {
  /// What was called in place of what was expected, with the arguments where those make the difference.
  func shown(insteadOf expected: ExpectedCall) -> String {
    "'\(name)'" + (name == expected.tool ? " with " + written.shortened(to: 200) : "")
  }
}
