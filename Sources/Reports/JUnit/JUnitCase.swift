import Evaluation

/// One `<testcase>`: an evaluator with all its runs, or an expectation.
struct JUnitCase: Sendable {
  /// What is in it, by which a CI server colours it.
  enum Outcome: Sendable {
    case passed
    case failure(type: String, message: String, details: String)
    case error(message: String, details: String)
    case skipped(message: String)
  }

  let name: String
  /// Seconds.
  let time: Double
  let outcome: Outcome
  /// The first conversation that isn't a pass.
  var output: String?

  func markup(inSuite suite: String) -> Markup {
    """
        <testcase classname="\(suite)" name="\(name)" time="\(time.junitSeconds)">
    \(outcome.markup)\(output.map { "      <system-out>\($0)</system-out>\n" })    </testcase>

    """
  }
}

extension JUnitCase.Outcome {
  var isFailure: Bool { if case .failure = self { true } else { false } }
  var isError: Bool { if case .error = self { true } else { false } }
  var isSkipped: Bool { if case .skipped = self { true } else { false } }

  fileprivate var markup: Markup {
    switch self {
    case .passed: ""
    case .failure(let type, let message, let details):
      "      <failure type=\"\(type)\" message=\"\(message)\">\(details)</failure>\n"
    case .error(let message, let details):
      "      <error type=\"left out\" message=\"\(message)\">\(details)</error>\n"
    case .skipped(let message): "      <skipped message=\"\(message)\"/>\n"
    }
  }
}

extension Double {
  /// Seconds as the schema wants them, three digits after the point.
  var junitSeconds: String {
    let milliseconds = Int((self * 1000).rounded())
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
}
