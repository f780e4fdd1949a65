import Evaluation

/// How replies look on standard output: one type for each word of `set output`.
protocol ReplyFormat {
  /// Whether notices are a part of the output; otherwise they are said on standard error.
  var holdsNotices: Bool { get }

  func output(of reply: Reply, command: String) -> String

  /// An error as a part of the output, for programs; empty where it is said on standard error alone.
  func output(of error: JSONValue, command: String?) -> String
}

extension ReplyFormat {
  var holdsNotices: Bool { false }
  func output(of error: JSONValue, command: String?) -> String { "" }
}
