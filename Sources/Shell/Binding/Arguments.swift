import Language

/// A line's words, sorted by the clauses of its command.
package struct Arguments: Sendable {
  /// A keyword and the words that belong to it.
  struct Group: Sendable {
    let keyword: Word
    var values: [Word] = []

    /// The first value that has stood before.
    var repeated: Word? {
      var seen: Set<String> = []
      return values.first { word in word.text.map { !seen.insert($0).inserted } ?? false }
    }
  }

  let name: Word
  private(set) var groups: [String: Group] = [:]
  /// The words that belong to no keyword.
  private(set) var loose: [Word] = []
  /// Those of them that are not the command's first value.
  private(set) var rest: ArraySlice<Word> = []
  /// The word of the form `xN`.
  private(set) var repetition: Word?
  /// What is wrong with the line's shape.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ line: CommandLine, clauses: [ClauseSyntax]) {
    name = line.name
    var walk = ClauseWalk(clauses)
    for word in line.arguments {
      switch walk.place(word) {
      case .loose: loose.append(word)
      case .keyword(let keyword): begin(keyword, word)
      case .value(let keyword): groups[keyword]?.values.append(word)
      case .repetition: repeats(word)
      }
    }
    let shape = walk.shape
    rest = loose.dropFirst(shape.hasFirst ? 1 : 0)
    if let word = loose.dropFirst(shape.looseWords).first { diagnostics.append(shape.unexpected(word, after: loose)) }
  }

  private mutating func begin(_ keyword: String, _ word: Word) {
    if groups[keyword] == nil {
      groups[keyword] = Group(keyword: word)
    } else {
      diagnostics.append(.twice(keyword, at: word.span))
    }
  }

  private mutating func repeats(_ word: Word) {
    if repetition != nil { diagnostics.append(Diagnostic("the number of times is given twice", at: word.span)) }
    repetition = word
  }

  /// A complaint at its keyword, or at the keyword's last value.
  func diagnostic(_ complaint: Complaint) -> Diagnostic {
    let group = complaint.keyword.flatMap { groups[$0] }
    let value = complaint.isAboutValues ? group?.values.last : nil
    return Diagnostic(complaint.message, at: (value ?? group?.keyword ?? name).span)
  }

  /// A value is missing after a word.
  func missing(_ form: String, after word: Word) -> Diagnostic {
    Diagnostic("'\(word.text ?? "")' needs a value", at: word.span, label: "expected \(form) after it")
  }
}

extension ClauseShape {
  /// A word that belongs nowhere, and what it may have been meant as.
  fileprivate func unexpected(_ word: Word, after loose: [Word]) -> Diagnostic {
    guard let text = word.text else { return .unset(in: word) }
    let message = "unexpected '\(text)'"
    if let meant = meaning(of: text) { return Diagnostic(message, at: word.span, label: "did you mean '\(meant)'?") }
    let mend =
      words.isEmpty ? [] : ["what may stand here: " + words.joined(separator: ", ")]
    let quoting = needsFirst && loose.count > 1 ? ["a text with spaces stands in quotes"] : []
    return Diagnostic(message, at: word.span, helps: quoting + mend)
  }

  private func meaning(of text: String) -> String? {
    let digits = text.dropLast()
    if hasRepetition, text.hasSuffix("x"), Literals.integer(String(digits)) != nil { return "x\(digits)" }
    if let idKeyword, Literals.integer(text) != nil { return "\(idKeyword) \(text)" }
    return Suggestion.nearest(to: text, among: words)
  }
}

extension Diagnostic {
  static func twice(_ word: String, at span: Span) -> Diagnostic {
    Diagnostic("'\(word)' is given twice", at: span)
  }
}
