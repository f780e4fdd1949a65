import Evaluation

/// `{connect, first, turn, silence, run, settle, messages, message_bytes}`; only what differs from the standard is written.
extension Limits {
  private static var durations: [(name: String, limit: WritableKeyPath<Limits, Duration>)] {
    [("connect", \.connect), ("turn", \.turn), ("silence", \.silence), ("run", \.run), ("settle", \.settle)]
  }
  private static var numbers: [(name: String, limit: WritableKeyPath<Limits, Int>, largest: Int)] {
    [("messages", \.messages, 1_000_000), ("message_bytes", \.messageBytes, 1 << 30)]
  }

  static func read(_ value: DocumentValue) -> Limits {
    var limits = Limits()
    guard let members = value.members(["first"] + durations.map(\.name) + numbers.map(\.name)) else { return limits }
    limits.first = members["first"]?.duration(.milliseconds(1)...(.seconds(86_400)))
    for (name, limit) in durations {
      let shortest: Duration = limit == \.settle ? .zero : .milliseconds(1)
      if let duration = members[name]?.duration(shortest...(.seconds(86_400))) { limits[keyPath: limit] = duration }
    }
    for (name, limit, largest) in numbers {
      if let number = members[name]?.integer(1...largest) { limits[keyPath: limit] = number }
    }
    return limits
  }

  var document: JSONObject {
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
