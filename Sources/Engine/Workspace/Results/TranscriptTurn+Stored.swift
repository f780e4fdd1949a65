import Evaluation

extension TranscriptTurn {
  /// Reads back what `json` wrote; times are kept to the microsecond.
  init?(stored json: JSONValue) {
    guard let role = json["role"]?.string.flatMap(Role.init), let content = json["content"]?.string,
      let start = json["start_time"]?.number, let end = json["end_time"]?.number
    else { return nil }
    self.init(
      role, content, data: json["data"]?.object, start: .stored(seconds: start), end: .stored(seconds: end),
      why: json["why"].flatMap { CallerReason($0) })
    overhead = json["overhead"]?.number.map(Duration.stored)
  }
}

extension Duration {
  fileprivate static func stored(seconds: Double) -> Duration {
    .microseconds(Int64((seconds * 1_000_000).rounded()))
  }
}
