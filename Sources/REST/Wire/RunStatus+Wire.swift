import Evaluation

extension RunStatus {
  /// Words that a status may hold which nobody has heard of, and what it then comes to.
  private static let hints: [(word: String, status: RunStatus)] = [
    ("cancel", .cancelled), ("abort", .cancelled), ("timeout", .timeout), ("timed_out", .timeout),
    ("expired", .timeout), ("fail", .failed), ("error", .failed), ("success", .completed), ("passed", .completed),
    ("finished", .completed),
  ]

  /// Reads a status in any case; one that nobody has heard of goes on, unless its words say that it is over.
  init(wire json: JSONValue?) {
    let text = json?.string?.lowercased() ?? ""
    self = RunStatus(rawValue: text) ?? Self.hints.first { text.contains($0.word) }?.status ?? .running
  }
}
