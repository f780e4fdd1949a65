extension FormerCall {
  /// An entry of a run's `history`, in the words of the run's own members; the duration is in seconds.
  package var json: JSONValue {
    [
      "status": .string(status.rawValue),
      "ended_reason": JSONValue(endedReason),
      "fault": .string(fault.rawValue),
      "error_message": .string(reason),
      "duration": duration.map { .number($0.seconds) } ?? .null,
    ]
  }

  /// Reads back what `json` wrote; the duration is kept to the microsecond.
  package init?(_ json: JSONValue) {
    guard let status = json["status"]?.string.flatMap(RunStatus.init),
      let fault = json["fault"]?.string.flatMap(Verdict.Fault.init), let reason = json["error_message"]?.string
    else { return nil }
    self.init(
      status: status, endedReason: json["ended_reason"]?.string, fault: fault, reason: reason,
      duration: json["duration"]?.number.map { .microseconds(Int64(($0 * 1_000_000).rounded())) })
  }
}
