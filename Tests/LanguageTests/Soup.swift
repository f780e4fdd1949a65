/// A small seeded generator of random numbers, so that a property that fails once fails again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// Random texts to try properties on.
enum Soup {
  /// Random bytes, decoded as UTF-8.
  static func bytes(_ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...120, using: &generator)
    return String(decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, as: UTF8.self)
  }

  /// Pieces of the language and of what trips lexers, in no order.
  static func tokens(_ seed: UInt64) -> String {
    pick(
      [
        "let", "for", "in", "if", "else", "expect", "no", "each", "select", "x3", "=", "==", "<=", "&", " ", " ", " ",
        "\n", "\r\n", "\r", ";", "{", "}", "{ ", " }", "\"", "'", "\\", "\\\n", "$", "${", "${a}", "$name", "$1",
        "${env.A}", "${b:-c d}", ":-", "#", "# note\n", "\\n", "\\u{e9}", "\\u{", "\\q", "é", "日本", "👩‍👩‍👧", "e\u{301}",
        "\u{301}", "\u{600}", "\t", "\0", "\u{1B}[31m", "\u{FEFF}", "\u{200D}",
      ], count: 0...40, seed)
  }

  /// Mostly sound statements, laid out badly.
  static func statements(_ seed: UInt64) -> String {
    pick(
      [
        "select a\"b c\"$d", "run   x3 &", "let x = 'a\"b'", "let y=z", "for n in 1 \\\n 2 {", "if status completed {",
        "} else {", "} else if no a in b c {", "}", "}", "expect each pass^3 >= 0.5", "expect latency p95 < 2s # fast",
        "echo \"$a-${b}c${d:-e f}\"", "echo \"\"", "echo 'two\nlines' \"two\\\r\n more\"", "echo a#b \"#\" '&' \"==\"",
        "# note  ", "echo \"\\t\\\"\\$\\u{1F600}\\u{200E}\" it\"'\"s", "echo ${a}b ${env.A} $1 ${1}2 \"${a}\"9", "\\\n",
        "run \\\n  # gone", "  ", "\t", "run \\\n\tlabel \\\n\n",
      ].flatMap { [$0 + "\n", $0 + "; ", $0 + " # c\r\n", $0 + "\n\n\n"] }, count: 0...12, seed)
  }

  private static func pick(_ pieces: [String], count: ClosedRange<Int>, _ seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: count, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
