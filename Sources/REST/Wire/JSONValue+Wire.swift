import Evaluation

/// What servers write in more than one way, read in one.
extension JSONValue {
  /// The first of these members that is there and isn't null: servers have several names for some.
  func member(_ keys: String...) -> JSONValue? {
    keys.lazy.compactMap { key in self[key] }.first { $0 != .null }
  }

  /// A whole number, also one that is written as text or with a fraction of nothing.
  var wireInteger: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    case .string(let text): Int(text)
    default: nil
    }
  }

  /// A decimal number, also one that is written as text, with or without a `%`.
  var wireNumber: Double? {
    if case .string(let text) = self { return Double(text.hasSuffix("%") ? String(text.dropLast()) : text) }
    return number
  }

  /// A text that isn't empty, also a number's.
  var wireText: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    default: nil
    }
  }

  /// The id of a thing that is told by its id, or as an object that has one.
  var wireID: Int? { wireInteger ?? self["id"]?.wireInteger }

  /// Texts in a list, or one alone.
  var wireTexts: [String] { array.map { $0.compactMap(\.wireText) } ?? wireText.map { [$0] } ?? [] }

  /// Whole numbers in a list, or one alone.
  var wireIDs: [Int] { array.map { $0.compactMap(\.wireID) } ?? wireID.map { [$0] } ?? [] }

  /// `MM:SS` or `HH:MM:SS`, or a number of seconds.
  var wireDuration: Duration? {
    if case .string(let text) = self, text.contains(":") {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
      guard parts.count <= 3 else { return nil }
      var seconds = 0.0
      for part in parts {
        guard let part, part >= 0 else { return nil }
        seconds = seconds * 60 + part
      }
      return Self.duration(seconds)
    }
    return wireNumber.flatMap(Self.duration)
  }

  /// Nil for what is no length of time, or none that a call can have.
  private static func duration(_ seconds: Double) -> Duration? {
    guard seconds >= 0, seconds < 1e9 else { return nil }
    return .microseconds(Int64((seconds * 1_000_000).rounded()))
  }
}
