import Language

/// A line's words, sorted by the clauses of its command.
package struct Arguments: Sendable {
  /// A keyword and the words that belong to it.
  struct Group: Sendable {
    let keyword: Word
    var values: [Word] = []
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
        if repetition != nil { diagnostics.append(.twice(text, at: word.span)) }
        repetition = word
      } else if let current = open {
        groups[current.keyword]?.values.append(word)
        if current.values == .optional { open = nil }
      } else {
        loose.append(word)
      }
    }
    if let word = loose.dropFirst(shape.looseWords).first { diagnostics.append(.unexpected(word, shape.words)) }
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
  private struct Shape {
    var keywords: [String: ClauseSyntax.Values] = [:]
    /// Every word that could stand in the line.
    var words: [String] = []
    var hasRepetition = false
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
        case .repetition: hasRepetition = true
        case .keywords(let words, let values):
          for word in words { keywords[word] = values }
          self.words += words
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func twice(_ keyword: String, at span: Span) -> Diagnostic {
    Diagnostic("'\(keyword)' is given twice", at: span)
  }

  fileprivate static func unexpected(_ word: Word, _ keywords: [String]) -> Diagnostic {
    guard let text = word.text else { return .unset(in: word) }
    let label = Suggestion.nearest(to: text, among: keywords).map { "did you mean '\($0)'?" }
    let helps = label == nil && !keywords.isEmpty ? ["what may stand here: " + keywords.joined(separator: ", ")] : []
    return Diagnostic("unexpected '\(text)'", at: word.span, label: label, helps: helps)
  }
}
