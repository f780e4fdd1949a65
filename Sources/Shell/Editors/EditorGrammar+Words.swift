/// Words, whatever they mean, and what stands between them.
extension EditorGrammar {
  static let words = [
    Group(name: "words", rules: gaps + [.group("strings"), .group("variables")]),
    Group(name: "strings", rules: strings),
    Group(name: "variables", rules: variables.map(GrammarRule.match)),
    Group(name: "numbers", rules: numbers),
    Group(name: "misfits", rules: [.match(.word(.bareText), .unknownWord)]),
  ]

  /// What stands between words.
  static let gaps = [comment, continuation]

  private static let comment = GrammarRule.match(.sequence([.wordStart, .text("#"), .zeroOrMore(.anything)]), .comment)

  /// A region, so that the line's end in it ends no statement.
  private static let continuation = GrammarRule.region(
    GrammarRegion(
      begin: .sequence([.text(#"\"#), .lineEnd]), beginRole: .continuation, end: .lineStart, rules: []))

  /// A string may run over several lines where it begins a word.
  private static var strings: [GrammarRule] {
    [("\"", GrammarRole.doubleString, [escape, .group("variables")]), ("'", .singleString, [])]
      .flatMap { quote, role, rules in
        let long = GrammarRegion(
          begin: .sequence([.wordStart, .text(quote)]), end: .text(quote), role: role, rules: rules)
        let short = GrammarRegion(
          begin: .text(quote), end: .choice([.text(quote), .lineEnd]), role: role, rules: rules)
        return [GrammarRule.region(long), .region(short)]
      }
  }

  private static let escape: GrammarRule = {
    let scalar = GrammarPattern.sequence([.text("u{"), .zeroOrMore(.anyOf("0-9A-Fa-f")), .optionally(.text("}"))])
    return .match(.sequence([.text(#"\"#), .choice([scalar, .anything, .lineEnd])]), .escape)
  }()

  /// Mentions of variables.
  static var variables: [(GrammarPattern, GrammarRole)] {
    let name = GrammarPattern.sequence([.anyOf("A-Za-z_"), .zeroOrMore(.anyOf("A-Za-z0-9_"))])
    let rest = GrammarPattern.sequence([.zeroOrMore(.noneOf(#"}""#)), .text("}")])
    let environment = GrammarPattern.sequence([.text("env."), name])
    let builtIn = GrammarPattern.choice([environment, .oneOrMore(.digit), .text("last")])
    let last = GrammarPattern.sequence([.text("last"), .ahead(.choice([.noneOf("A-Za-z0-9_"), .lineEnd]))])
    let end = GrammarPattern.choice([.ahead(.text(":-")), .ahead(.text("}"))])
    return [
      (.sequence([.text("${"), builtIn, end, rest]), .builtInVariable),
      (.sequence([.text("$"), .choice([.oneOrMore(.digit), last])]), .builtInVariable),
      (.sequence([.text("${"), .choice([rest, .zeroOrMore(.anyOf("A-Za-z0-9_"))])]), .variable),
      (.sequence([.text("$"), .optionally(name)]), .variable),
    ]
  }

  /// Words that are numbers of any kind, where any word may stand.
  private static var numbers: [GrammarRule] {
    [
      .match(.word(.percentage), .percentage), .match(.word(.duration), .duration),
      .match(.word(.phoneNumber), .phoneNumber), .match(.word(.repetition), .repetition),
      .match(.word(.sequence([.optionally(.text("-")), .decimal])), .number),
    ]
  }
}
