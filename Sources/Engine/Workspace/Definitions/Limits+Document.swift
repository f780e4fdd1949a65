import Evaluation

/// `{connect, first, turn, silence, run, settle, messages, message_bytes}`.
extension Limits {
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
}
