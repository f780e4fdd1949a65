/// A call of a tool that an evaluator expects of the agent.
package struct ExpectedCall: Sendable, Hashable {
  package var tool: String
  /// What must be among the arguments.
  package var arguments: JSONObject

  package init(_ tool: String, arguments: JSONObject = [:]) {
    self.tool = tool
    self.arguments = arguments
  }
}

/// How the calls that an evaluator expects may come, by the name that a check has in files.
package enum CallOrder: String, Sendable, Hashable, CaseIterable {
  /// All of them, whenever; other calls may come too.
  case any = "calls_any_order"
  /// One after the other; other calls may come between.
  case inOrder = "calls_in_order"
  /// One after the other, and no others.
  case exactly = "calls_exactly"
}
