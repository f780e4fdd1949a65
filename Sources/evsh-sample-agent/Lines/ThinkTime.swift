import ArgumentParser

/// How long the agent takes for each answer, written `100ms` or `2s`.
struct ThinkTime: ExpressibleByArgument {
  let microseconds: UInt32

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let units: [Substring: UInt32] = ["ms": 1000, "s": 1_000_000]
    guard let unit = units[argument.dropFirst(digits.count)], let number = UInt32(digits), number <= 600_000_000 / unit
    else { return nil }
    microseconds = number * unit
  }

  var defaultValueDescription: String { "0ms" }

  static let none = ThinkTime(microseconds: 0)

  private init(microseconds: UInt32) { self.microseconds = microseconds }
}
