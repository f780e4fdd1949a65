import Evaluation

extension Verdict {
  /// Reads what a server says of a run that has ended; nil for one that hasn't, and for one that was cancelled.
  ///
  /// A server of evsh's own says outcome, fault and reasons. Another says `success`: false also of a call that never came
  /// about, which is the infrastructure's fault; and nothing of one that a reader is to judge.
  init?(wire json: JSONValue, _ status: RunStatus) {
    let reasons = json["reasons"]?.wireTexts ?? []
    let message = json["error_message"]?.wireText
    if let outcome = json["outcome"]?.string.flatMap(Outcome.init) {
      self.init(
        outcome, fault: json["fault"]?.string.flatMap(Fault.init),
        reasons: reasons.isEmpty ? [message].compactMap(\.self) : reasons)
      return
    }
    guard status.isFinal, status != .cancelled else { return nil }
    let told = [message].compactMap(\.self) + Self.complaints(json)
    guard status == .completed else {
      self.init(.failed, fault: .infrastructure, reasons: told.isEmpty ? ["the run ended as \(status.rawValue)"] : told)
      return
    }
    switch Self.success(json) {
    case true?: self.init(.passed)
    case false?: self.init(.failed, fault: Self.fault(json), reasons: told.isEmpty ? [Self.silence(json)] : told)
    case nil: self.init(.review, reasons: told.isEmpty ? ["the server doesn't say whether it was a success"] : told)
    }
  }

  /// What a reader has said first, then what the server says.
  private static func success(_ json: JSONValue) -> Bool? {
    switch json["evaluation_status"]?.string {
    case "reviewed_success", "success": true
    case "reviewed_failure", "failure": false
    default: json["success"]?.bool
    }
  }

  private static func fault(_ json: JSONValue) -> Fault {
    let reason = json.endedReason ?? ""
    let isOthers =
      reason.hasPrefix("Testing agent-") && reason != "Testing agent-ended-call"
      || ["Main agent-call-not-connected", "call-failed-unknown-error", "sip-call-failed"].contains(reason)
    return isOthers ? .infrastructure : .agent
  }

  private static func silence(_ json: JSONValue) -> String {
    json.endedReason.map { "the server judged it a failure; the call ended with '\($0)'" }
      ?? "the server judged it a failure and doesn't say why"
  }

  /// What keeps the run from being a success: rules that aren't met, parts of the expected outcome, flags.
  private static func complaints(_ json: JSONValue) -> [String] {
    let rules = (json["rubric"]?.array ?? []).filter { $0["passed"]?.bool == false }.map { rule in
      described(rule["metric_name"]?.wireText ?? "a rule", rule)
    }
    let outcome = (json["expected_outcome"]?["explanation"]?.wireTexts ?? []).flatMap { $0.split(separator: "\n") }
      .filter { $0.hasPrefix("❌") }.map { String($0.dropFirst().trimmingPrefix(while: \.isWhitespace)) }
    let flags = (json["evaluation"]?["metrics"]?.array ?? []).compactMap { metric -> String? in
      guard let value = MetricValue(wire: metric), value.value == .flag(false) else { return nil }
      return described(value.name, metric)
    }
    var seen: Set<String> = []
    return (rules + outcome + flags).filter { seen.insert($0).inserted }
  }

  private static func described(_ name: String, _ judged: JSONValue) -> String {
    let why = judged["explanation"]?.wireTexts.first ?? judged["conditions"]?.wireText
    return why.map { "\(name): \($0.sentence)" } ?? name
  }
}

extension JSONValue {
  /// How a run's call ended, by the API's list of end reasons.
  var endedReason: String? { (self["metadata"]?["ended_reason"] ?? self["call_ended_reason"])?.wireText }
}
