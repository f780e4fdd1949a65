/// Conditions, which are read as words and cut where they compare.
extension Parser {
  mutating func parseCondition(after keyword: String) throws(Diagnostic) -> Condition {
    let lower = current.span.lower
    let negated = take(.no)
    let each = take(.each)
    let words = takeWords()
    guard let last = words.last else {
      let lead = each ? "each" : negated ? "no" : keyword
      throw .emptyCondition(after: lead, at: Span(at: previousEnd))
    }
    let subject = Array(words.prefix { $0.comparison == nil })
    try checkSpelling(of: words, subject: subject)
    return Condition(
      negated: negated, each: each, subject: subject, comparison: try comparison(in: words, from: subject.count),
      span: Span(lower, last.span.upper))
  }

  private func comparison(in words: [Word], from index: Int) throws(Diagnostic) -> Comparison? {
    guard index < words.count, let `operator` = words[index].comparison else { return nil }
    let values = Array(words[(index + 1)...])
    guard index > 0 else { throw .missingSubject(before: `operator`, at: words[0].span) }
    guard let last = values.last else { throw .missingOperand(after: `operator`, at: Span(at: previousEnd)) }
    if let second = values.first(where: { $0.comparison != nil && $0.comparison != .oneOf }) {
      throw .secondComparison(written(second), at: second.span)
    }
    return Comparison(
      operator: `operator`, operatorSpan: words[index].span, values: values,
      span: words[index].span.joined(to: last.span))
  }

  private func checkSpelling(of words: [Word], subject: [Word]) throws(Diagnostic) {
    for word in words {
      if word.isAmpersand { throw .ampersandInside(at: word.span) }
      if word.isMisspeltComparison { throw .unknownComparison(written(word), at: word.span) }
    }
    if let glued = subject.first(where: \.holdsComparison) {
      throw .gluedComparison(written(glued), at: glued.span)
    }
  }
}

extension Word {
  /// The comparison that the word would be in a condition.
  fileprivate var comparison: Comparison.Operator? {
    bareText.flatMap(Comparison.Operator.init)
  }

  /// Whether the word is made of the characters of comparisons, but is none.
  fileprivate var isMisspeltComparison: Bool {
    bareText?.utf8.allSatisfy(\.isComparisonPart) == true && comparison == nil
  }

  fileprivate var holdsComparison: Bool {
    bareText?.utf8.contains { $0 != UInt8(ascii: "!") && $0.isComparisonPart } == true
  }
}

// MARK: - Messages

extension Diagnostic {
  private static var comparisonsHelp: String {
    "the comparisons are \(Comparison.Operator.allCases.map(\.rawValue).joined(separator: " "))"
  }

  fileprivate static func emptyCondition(after keyword: String, at span: Span) -> Self {
    Diagnostic("'\(keyword)' needs a condition", at: span, label: "the condition is missing here")
  }

  fileprivate static func missingSubject(before comparison: Comparison.Operator, at span: Span) -> Self {
    Diagnostic("there is nothing before '\(comparison.rawValue)' to compare", at: span)
  }

  fileprivate static func missingOperand(after comparison: Comparison.Operator, at span: Span) -> Self {
    Diagnostic("there is nothing after '\(comparison.rawValue)' to compare with", at: span, label: "put a value here")
  }

  fileprivate static func secondComparison(_ written: String, at span: Span) -> Self {
    Diagnostic(
      "'\(written)' compares a second time", at: span,
      helps: ["write a condition for each comparison, or quote it where it is a value: \"\(written)\""])
  }

  fileprivate static func unknownComparison(_ written: String, at span: Span) -> Self {
    let near = Comparison.Operator.allCases.first { $0.rawValue.contains(written) && $0.rawValue != written }
    return Diagnostic(
      "'\(written)' is not a comparison", at: span, label: near.map { "did you mean '\($0.rawValue)'?" },
      helps: [comparisonsHelp])
  }

  fileprivate static func gluedComparison(_ written: String, at span: Span) -> Self {
    Diagnostic(
      "a comparison needs a space on either side", at: span,
      helps: ["put spaces into '\(written)', or quote it where it is one word: \"\(written)\""])
  }
}
