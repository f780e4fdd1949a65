/// Values of commands, by their kinds.
extension EditorGrammar {
  /// A place where only values of a kind can stand.
  func values(_ kind: ValueKind) -> [GrammarRule] {
    let fits = fits(kind).map { GrammarRule.match(.word($0.0), $0.1) }
    switch kind.base {
    case .text, .path, .address, .reference(.folder), .reference(.tag): return fits + [.group("arguments")]
    case .reference, .secret: return fits + [.group("numbers"), .group("arguments")]
    default: return fits + [.group("arguments"), .group("misfits")]
    }
  }

  /// The bare words that are values of a kind and are coloured, and what each is.
  func fits(_ kind: ValueKind) -> [(GrammarPattern, GrammarRole)] {
    switch kind {
    case .either(let kind, let word): [(.text(word), .choice)] + fits(kind)
    case .choice(let words): [(.choice(words.map(GrammarPattern.text)), .choice)]
    case .command: [(.choice(table.names.map(GrammarPattern.text)), .command)]
    case .id, .count: [(.positive, .number)]
    case .exitCode: [(.exitCode, .number)]
    case .repetition: [(.repetition, .repetition)]
    case .phoneNumber: [(.phoneNumber, .phoneNumber)]
    case .duration: [(.duration, .duration)]
    case .text, .path, .address, .reference, .secret: []
    }
  }
}

/// Values as `Literals` reads them.
extension GrammarPattern {
  static let decimal = sequence([oneOrMore(digit), optionally(sequence([text("."), oneOrMore(digit)]))])
  static let percentage = sequence([decimal, text("%")])
  static let duration = sequence([decimal, choice(["ms", "s", "m", "h"].map(text))])
  static let phoneNumber = sequence([text("+"), anyOf("1-9"), repeated(digit, "{6,14}")])
  static let repetition = sequence([text("x"), positive])
  /// A whole number from 1.
  static let positive = sequence([zeroOrMore(text("0")), anyOf("1-9"), zeroOrMore(digit)])
  /// A whole number from 0 to 255.
  static let exitCode = sequence([
    zeroOrMore(text("0")),
    choice([
      sequence([anyOf("1-9"), optionally(digit)]), sequence([text("1"), digit, digit]),
      sequence([text("2"), anyOf("0-4"), digit]), sequence([text("25"), anyOf("0-5")]), text("0"),
    ]),
  ])
}
