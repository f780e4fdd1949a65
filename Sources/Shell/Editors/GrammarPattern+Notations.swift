/// Patterns in the notations of engines.
extension GrammarPattern {
  /// As Oniguruma reads it, the engine of TextMate and of those that read its grammars.
  var oniguruma: String {
    switch self {
    case .text(let text): text.escaped(#"\*?+[](){}^$|."#)
    case .anyOf(let set): "[\(set)]"
    case .noneOf(let set): "[^\(set)]"
    case .anything: "."
    case .lineStart: "^"
    case .lineEnd: "$"
    case .sequence(let parts): parts.map(\.oniguruma).joined()
    case .choice(let ways) where ways.count == 1: ways[0].oniguruma
    case .choice: "(?:\(onigurumaInBrackets))"
    case .repeated(let pattern, let times):
      (pattern.isSingle ? pattern.oniguruma : "(?:\(pattern.onigurumaInBrackets))") + times
    case .ahead(let pattern): "(?=\(pattern.onigurumaInBrackets))"
    case .behind(let pattern): "(?<=\(pattern.onigurumaInBrackets))"
    case .notBehind(let pattern): "(?<!\(pattern.onigurumaInBrackets))"
    }
  }

  private var onigurumaInBrackets: String {
    if case .choice(let ways) = self { ways.map(\.oniguruma).joined(separator: "|") } else { oniguruma }
  }

  /// As Vim reads it after `\v`.
  var vim: String {
    switch self {
    case .text(let text): text.escaped(#"\*?+[](){}^$|.<>=@&~%/"#)
    case .anyOf(let set): "[\(set)]"
    case .noneOf(let set): "[^\(set)]"
    case .anything: "."
    case .lineStart: "^"
    case .lineEnd: "$"
    case .sequence(let parts): parts.map(\.vim).joined()
    case .choice(let ways) where ways.count == 1: ways[0].vim
    case .choice(let ways): "%(\(ways.map(\.vim).joined(separator: "|")))"
    case .repeated(let pattern, let times): pattern.vimAtom + times
    case .ahead(let pattern): pattern.vimAtom + "@="
    case .behind(let pattern): "\(pattern.vimAtom)@\(pattern.length)<="
    case .notBehind(let pattern): "\(pattern.vimAtom)@\(pattern.length)<!"
    }
  }

  /// In brackets where what follows would otherwise be about its last part alone.
  private var vimAtom: String {
    switch self {
    case .choice(let ways) where ways.count > 1: vim
    default: isSingle ? vim : "%(\(vim))"
    }
  }

  /// Whether it is one character, so that what follows it needs no brackets.
  private var isSingle: Bool {
    switch self {
    case .anyOf, .noneOf, .anything: true
    case .text(let text): text.count == 1
    default: false
    }
  }

  /// How many bytes Vim has to look back for it; 0 is as many as there are.
  private var length: Int {
    switch self {
    case .anyOf, .noneOf, .anything: 1
    case .text(let text): text.utf8.count
    default: 0
    }
  }
}

extension String {
  /// With a backslash before each of the characters.
  fileprivate func escaped(_ characters: String) -> String {
    reduce(into: "") { text, character in text += characters.contains(character) ? "\\\(character)" : "\(character)" }
  }
}
