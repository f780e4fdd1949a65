extension CallerReason {
  /// One line for a reader: `condition 1 "The agent asks for your name" (asks, score 0.93; next: 2 at 0.4)`.
  package var text: String { decision + besides }

  /// What decided.
  package var decision: String {
    switch rule {
    case .opening: "first message"
    case .followUp: "follow-up of \(after ?? 0)"
    case .condition: named + decided
    case .catchAll: "\(named) (catch-all)"
    case .profile: "the test profile's '\(detail ?? "")'" + decided
    case .repeatRequest: "nothing matched (\(detail ?? ""))"
    case .offScript: "off script"
    case .prompt: "still there? (\(detail ?? ""))"
    case .other: detail ?? ""
    }
  }

  /// `; get_order answered 200; without meaning in text: <noise>`; empty where there is nothing besides.
  package var besides: String {
    let parts = functions + (unheard.isEmpty ? [] : ["without meaning in text: " + unheard.joined(separator: ", ")])
    return parts.map { "; " + $0 }.joined()
  }

  private var named: String { "condition \(condition ?? 0) \"\(detail ?? "")\"" }

  private var decided: String {
    guard let matcher else { return "" }
    guard let score else { return " (\(matcher))" }
    let next = runnerUp.map { "; next: \($0.condition) at \($0.score.hundredths)" } ?? ""
    return " (\(matcher), score \(score.hundredths)\(next))"
  }
}

extension Double {
  /// With two digits after the point, `0.40`.
  package var hundredths: String {
    let hundredths = Int((self * 100).rounded())
    let rest = abs(hundredths % 100)
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
