extension Limits {
  /// The members that are lengths of time, and those that are numbers.
  package static var durations: [(name: String, limit: WritableKeyPath<Limits, Duration>)] {
    [("connect", \.connect), ("turn", \.turn), ("silence", \.silence), ("run", \.run), ("settle", \.settle)]
  }
  package static var numbers: [(name: String, limit: WritableKeyPath<Limits, Int>, largest: Int)] {
    [("messages", \.messages, 1_000_000), ("message_bytes", \.messageBytes, 1 << 30)]
  }

  /// As files have it: only what differs from the standard.
  package var document: JSONObject {
    let standard = Limits()
    var members = JSONObject()
    members["first"] = first.map { .string(DurationText.write($0)) }
    for (name, limit) in Self.durations where self[keyPath: limit] != standard[keyPath: limit] {
      members[name] = .string(DurationText.write(self[keyPath: limit]))
    }
    for (name, limit, _) in Self.numbers where self[keyPath: limit] != standard[keyPath: limit] {
      members[name] = .integer(self[keyPath: limit])
    }
    return members
  }
}
