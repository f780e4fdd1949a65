import Evaluation

extension TranscriptTurn {
  /// Reads an entry of a transcript's object; nil for one of nobody that takes part.
  init?(wire json: JSONValue) {
    guard let role = Role(wire: json["role"]?.string ?? "") else { return nil }
    let start = json.member("start_time", "time")?.wireDuration ?? .zero
    self.init(
      role, json["content"]?.string ?? "", data: json["data"]?.object, start: start,
      end: max(start, json["end_time"]?.wireDuration ?? start), why: json["why"].flatMap(CallerReason.init))
    overhead = json["overhead"]?.wireDuration
  }

  /// Reads a transcript that is a text, of lines such as `[00:07] Testing Agent: At noon.`; what follows on lines of its
  /// own goes on with the turn.
  static func turns(ofText text: String) -> [TranscriptTurn] {
    var turns: [TranscriptTurn] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /\[([\d:.]+)\] ([^:]+): ?(.*)/), let role = Role(wire: String(match.2)) {
        let time = JSONValue.string(String(match.1)).wireDuration ?? .zero
        turns.append(TranscriptTurn(role, String(match.3), start: time, end: time))
      } else if !turns.isEmpty, !line.isEmpty {
        turns[turns.count - 1].content += "\n" + line
      }
    }
    return turns
  }
}

extension TranscriptTurn.Role {
  /// Reads a role in any case.
  fileprivate init?(wire text: String) {
    guard let role = Self.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) else { return nil }
    self = role
  }
}
