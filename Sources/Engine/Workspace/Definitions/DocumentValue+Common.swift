import Evaluation

extension DocumentValue {
  /// The largest id: what every JSON reader takes for a whole number.
  static let largestID = 1 << 53
  /// The longest name of anything but an evaluator.
  static let longestName = 255
  /// The longest key; those that are made of names are longer than what suites allow.
  static let longestKey = 400

  func id() -> Int? { integer(1...Self.largestID) }

  /// Another thing, by its id or its name.
  func reference(_ kind: DefinitionKind) -> Reference? {
    if node.content.isNumber {
      return id().map { Reference(kind: kind, name: .id($0), place: place) }
    }
    return words(upTo: Self.longestName).map { Reference(kind: kind, name: .name($0), place: place) }
  }

  /// Every item of a list that can be read.
  func list<Item>(_ count: ClosedRange<Int> = 0...Int.max, _ read: (DocumentValue) -> Item?) -> [Item] {
    (items(count) ?? []).compactMap(read)
  }

  /// Time, `500ms`, `2s`, `10m`, `1h`; or a number of seconds.
  func duration(_ range: ClosedRange<Duration>) -> Duration? {
    guard let duration = durationOfAnyLength() else { return nil }
    guard range.contains(duration) else {
      report("must be from \(DurationText.write(range.lowerBound)) to \(DurationText.write(range.upperBound))")
      return nil
    }
    return duration
  }

  private func durationOfAnyLength() -> Duration? {
    if reader.source == .suite { return integer(1...1_000_000_000).map { .seconds($0) } }
    if node.content.isNumber {
      let duration = number().flatMap(DurationText.seconds)
      if duration == nil { report("must be a number of seconds, 0 or more") }
      return duration
    }
    guard let text = text() else { return nil }
    guard let duration = DurationText.read(text) else {
      report("'\(text)' is no duration, expected 500ms, 2s, 10m or 1h")
      return nil
    }
    return duration
  }
}
