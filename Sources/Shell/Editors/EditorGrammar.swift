import Language

/// The language as editors colour it, like the prompt does: rules that are made of the command table, for grammars in
/// the notation of each editor.
struct EditorGrammar {
  /// Rules that apply together under a name; the first that fits wins.
  struct Group {
    let name: String
    let rules: [GrammarRule]
  }

  /// The group that a script begins in.
  static let start = "script"

  let table: CommandTable

  /// All groups; where rules of several fit, those of an earlier one win.
  var groups: [Group] {
    [Group(name: Self.start, rules: script)] + table.commands.compactMap(clauses)
      + [
        Self.statementWords, Group(name: "arguments", rules: [Self.background, .group("words")]),
        Group(name: "strays", rules: Self.gaps + [Self.background, Self.stray]),
      ] + Self.words
  }

  private var script: [GrammarRule] {
    let marks: [(String, GrammarRole)] = [(";", .separator), ("{", .blockBegin), ("}", .blockEnd)]
    return Self.gaps + Self.statements + table.commands.map(line) + Self.otherLines
      + marks.map { .match(.text($0.0), $0.1) }
  }

  /// Lines whose first word is no command's name, or may be one for all that can be seen.
  private static let otherLines: [GrammarRule] = [
    .region(
      GrammarRegion(
        begin: .word(.bareText), beginRole: .unknownCommand, end: .statementEnd,
        rules: [.group("numbers"), .group("words")])),
    .region(GrammarRegion(begin: .anyWord, end: .statementEnd, rules: [.group("numbers"), .group("words")])),
  ]

  /// The `&` that ends a line.
  private static let background: GrammarRule = {
    let rest = GrammarPattern.sequence([.zeroOrMore(.blank), .choice([.lineEnd, .anyOf(";{}")])])
    let comment = GrammarPattern.sequence([.oneOrMore(.blank), .text("#")])
    return .match(.sequence([.wordStart, .text("&"), .ahead(.choice([rest, comment]))]), .background)
  }()

  /// A word where none may stand, with its quotes and all.
  private static let stray: GrammarRule = {
    let strings = ["\"", "'"].map { quote in
      GrammarRule.region(
        GrammarRegion(begin: .text(quote), end: .choice([.text(quote), .lineEnd]), role: .unknownWord, rules: []))
    }
    let mentions = variables.map { GrammarRule.match($0.0, .unknownWord) }
    return .region(
      GrammarRegion(begin: .anyWord, end: .valueEnd, role: .unknownWord, rules: strings + mentions))
  }()
}
