import Evaluation

extension Timestamp {
  /// Reads a moment as the API writes it: ISO 8601 with any fraction, in UTC or with an offset,
  /// `2025-02-25T21:00:01.990052Z`.
  init?(wire json: JSONValue?) {
    guard let text = json?.string else { return nil }
    let match = text.wholeMatch(
      of: /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?/)
    guard let parts = match?.output, let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3),
      let hour = Int(parts.4), let minute = Int(parts.5), let second = Int(parts.6), (1...12).contains(month)
    else { return nil }
    let fraction = Int(((parts.7.map(String.init) ?? "") + "000000").prefix(6)) ?? 0
    let seconds =
      Self.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
      - Self.offset(parts.8 ?? "Z")
    self.init(microseconds: seconds * 1_000_000 + fraction)
  }

  /// In seconds east of Greenwich.
  private static func offset(_ text: Substring) -> Int {
    let digits = text.filter(\.isNumber)
    guard digits.count == 4, let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2)) else { return 0 }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
