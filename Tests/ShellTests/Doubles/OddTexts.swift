import Evaluation

/// Texts made of what formats stumble over; the same for the same seed.
struct OddTexts: RandomNumberGenerator {
  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

  mutating func next() -> UInt64 { generator.next() }

  /// What any format can hold.
  static let pieces = [
    "a", "Sales", " ", "\n", "\r", "\r\n", "\t", ",", ";", "\"", "\"\"", "'", "\\", "|", "*", "_", "`", "[", "]",
    "<br>",
    "&amp;", "~", "#", "=", "+", "-", "@", "1", "-5", "1e3", ".", "{", "}", "é", "日本", "😀", "\u{301}", "\u{200D}",
    "null",
  ]

  /// What disturbs a terminal: sequences that colour, clear, retitle or reorder, bells, nulls.
  static let hostilePieces = [
    "\u{1B}[31m", "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{7}", "\u{8}", "\0", "\u{7F}", "\u{202E}",
    "\u{2066}",
    "\u{2028}", "\u{FEFF}", "\u{200F}", "\r",
  ]

  mutating func text(of pieces: [String] = Self.pieces) -> String {
    (0..<Int.random(in: 0...8, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  /// Any JSON value.
  mutating func value(depth: Int = 2) -> JSONValue {
    switch Int.random(in: 0...(depth == 0 ? 4 : 6), using: &self) {
    case 0: .null
    case 1: .bool(.random(using: &self))
    case 2: .integer(.random(in: -5...1_000_000, using: &self))
    case 3: .number(.random(in: -5...1, using: &self))
    case 4: .string(text())
    case 5: .array((0..<3).map { _ in value(depth: depth - 1) })
    default: .object(JSONObject((0..<3).map { _ in (text(), value(depth: depth - 1)) }))
    }
  }
}
