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
  /// The word of the form `xN`.
  private(set) var repetition: Word?
  /// What is wrong with the line's shape.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ line: CommandLine, clauses: [ClauseSyntax]) {
    name = line.name
    let shape = Shape(clauses)
    var open: (keyword: String, values: ClauseSyntax.Values)?
    for (index, word) in line.arguments.enumerated() {
      let text = word.bareText
      if index == 0, shape.needsFirst {
        loose.append(word)
      } else if let current = open, current.values == .one {
        groups[current.keyword]?.values.append(word)
        open = nil
      } else if let text, let values = shape.keywords[text] {
        begin(text, word)
        open = values == .none ? nil : (text, values)
      } else if shape.hasRepetition, let text, Self.looksLikeRepetition(text) {
        if repetition != nil { diagnostics.append(Diagnostic("the number of times is given twice", at: word.span)) }
        repetition = word
      } else if let current = open {
        groups[current.keyword]?.values.append(word)
        if current.values == .optional { open = nil }
      } else {
        loose.append(word)
      }
    }
    if let word = loose.dropFirst(shape.looseWords).first { diagnostics.append(shape.unexpected(word, after: loose)) }
  }

  private mutating func begin(_ keyword: String, _ word: Word) {
    if groups[keyword] == nil {
      groups[keyword] = Group(keyword: word)
    } else {
      diagnostics.append(.twice(keyword, at: word.span))
    }
  }

  private static func looksLikeRepetition(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "x") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  /// A complaint at its keyword.
  func diagnostic(_ complaint: Complaint) -> Diagnostic {
    Diagnostic(complaint.message, at: (complaint.keyword.flatMap { groups[$0]?.keyword } ?? name).span)
  }

  /// A value is missing after a word.
  func missing(_ form: String, after word: Word) -> Diagnostic {
    Diagnostic("'\(word.text ?? "")' needs a value", at: word.span, label: "expected \(form) after it")
  }
}

extension Arguments {
  /// What a command's clauses say of its lines as a whole.
  fileprivate struct Shape {
    var keywords: [String: ClauseSyntax.Values] = [:]
    /// Every word that could stand in the line.
    var words: [String] = []
    var hasRepetition = false
    /// The keyword that takes ids, where there is one.
    private var idKeyword: String?
    /// Whether the first word is a value, whatever it is.
    var needsFirst = false
    var looseWords = 0

    init(_ clauses: [ClauseSyntax]) {
      for clause in clauses {
        switch clause.place {
        case .first(let isRequired):
          looseWords = 1
          needsFirst = isRequired
        case .rest: looseWords = .max
        case .repetition:
          hasRepetition = true
          words.append("xN")
        case .keywords(let words, let values):
          for word in words { keywords[word] = values }
          self.words += words
          if idKeyword == nil, case .reference = clause.kind, values == .many { idKeyword = words.first }
        }
      }
    }
  }
}

extension Arguments.Shape {
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
