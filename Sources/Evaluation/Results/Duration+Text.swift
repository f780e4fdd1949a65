extension Duration {
  /// The whole duration in microseconds, rounded down.
  package var microseconds: Int {
    let parts = components
    return Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
  }

  /// The whole duration in seconds, with its fraction.
  package var seconds: Double { Double(microseconds) / 1_000_000 }

  /// Minutes and seconds as the public API writes them, `MM:SS`.
  package var minutesAndSeconds: String {
    let seconds = microseconds / 1_000_000
    return Self.padded(seconds / 60) + ":" + Self.padded(seconds % 60)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// For a reader, with about three digits: `0.4 ms`, `12 ms`, `1.5 s`, `2 min 05 s`, `1 h 02 min`.
  package var readable: String {
    switch self {
    case ..<(.milliseconds(10)): return Self.tenths(microseconds / 100) + " ms"
    case ..<(.seconds(1)): return "\(microseconds / 1000) ms"
    case ..<(.seconds(60)): return Self.tenths(microseconds / 100_000) + " s"
    case ..<(.seconds(3600)):
      let seconds = microseconds / 1_000_000
      return "\(seconds / 60) min \(Self.padded(seconds % 60)) s"
    default:
      let minutes = microseconds / 60_000_000
      return "\(minutes / 60) h \(Self.padded(minutes % 60)) min"
    }
  }

  private static func tenths(_ number: Int) -> String {
    number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
  }
}
