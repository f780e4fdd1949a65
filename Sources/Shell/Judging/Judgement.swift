import Language

/// A condition as a statement has it, and what it means.
struct BoundCondition: Sendable {
  let syntax: Condition
  /// Nil where the condition holds variables: it is bound anew whenever it is judged.
  let judgement: Judgement?

  var span: Span { syntax.span }
}

/// A condition that is bound to a measure: what is asked of a result, or of each evaluator in it.
struct Judgement: Sendable {
  let measure: Measure
  let reading: Reading
  /// Whether every evaluator must do for itself.
  let isForEach: Bool
  let test: ConditionTest
  /// What it is about, `each success-rate`, and what is demanded of that, `>= 80%`.
  let subject: String
  let demand: String
  let span: Span

  /// Binds a condition without variables; throws all that is wrong with it.
  init(binding condition: Condition) throws(BindingError) {
    let name = condition.subject[0]
    guard let text = name.text, let measure = Measure.named(text) else { throw BindingError(.unknownMeasure(name)) }
    self.measure = measure
    // `status completed` is short for `status == completed`.
    let isShort = measure.quantity == .status && condition.comparison == nil && !condition.negated
    let subject = isShort ? [name] : condition.subject
    reading = try measure.read(MeasureWords(subject, of: measure))
    isForEach = condition.each
    span = condition.span
    self.subject = (isForEach ? "each " : "") + subject.written
    demand = condition.demand(isShort: isShort)
    if isForEach, reading.each == nil {
      throw BindingError(
        Diagnostic(
          "'each' and '\(measure.name)' don't go together", at: name.span, label: "it is about the whole result"))
    }
    test = try isShort ? Self.test(condition.subject.dropFirst(), measure, condition) : Self.test(condition, measure)
  }

  /// The test of a condition that is short for one by `==`.
  private static func test(
    _ values: ArraySlice<Word>, _ measure: Measure, _ condition: Condition
  ) throws(BindingError) -> ConditionTest {
    guard let value = values.first else { throw BindingError(.notCompared(measure, at: condition.span)) }
    if let second = values.dropFirst().first {
      throw BindingError(
        Diagnostic(
          "'\(measure.name)' is one word", at: second.span, label: "'in' takes several: status in completed failed"))
    }
    guard let operand = measure.quantity.operand(value.text ?? "") else {
      throw BindingError(.notComparable(value, with: measure))
    }
    return ConditionTest(comparison: .equal, operands: [operand])
  }

  private static func test(_ condition: Condition, _ measure: Measure) throws(BindingError) -> ConditionTest {
    if condition.negated {
      if let comparison = condition.comparison {
        throw BindingError(Diagnostic("'no' and a comparison exclude each other", at: comparison.operatorSpan))
      }
      guard measure.isCounted else { throw BindingError(.notCounted(measure, at: condition.subject[0].span)) }
      return ConditionTest(comparison: .equal, operands: [.number(0)])
    }
    guard let comparison = condition.comparison else { throw BindingError(.notCompared(measure, at: condition.span)) }
    return try test(comparison, measure)
  }

  private static func test(_ comparison: Comparison, _ measure: Measure) throws(BindingError) -> ConditionTest {
    if comparison.operator != .oneOf, let second = comparison.values.dropFirst().first {
      throw BindingError(
        Diagnostic(
          "'\(comparison.operator.rawValue)' compares with one value", at: second.span, label: "'in' takes several"))
    }
    let isOrdered = [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(comparison.operator)
    if isOrdered, measure.quantity == .status {
      throw BindingError(
        Diagnostic(
          "a status is neither more nor less than another", at: comparison.operatorSpan, label: "use ==, != or in"))
    }
    let operands = try BindingError.collect(comparison.values) { word throws(BindingError) in
      guard let operand = measure.quantity.operand(word.text ?? "") else {
        throw BindingError(.notComparable(word, with: measure))
      }
      return operand
    }
    if isOrdered, case .word(let word)? = operands.first {
      throw BindingError(
        Diagnostic(
          "'\(word)' is neither more nor less than a number", at: comparison.values[0].span, label: "use ==, != or in"))
    }
    return ConditionTest(comparison: comparison.operator, operands: operands)
  }
}

extension Condition {
  /// What is demanded of the subject, in one way of writing it.
  fileprivate func demand(isShort: Bool) -> String {
    if isShort { return subject.dropFirst().written }
    guard let comparison else { return "none" }
    return comparison.operator.rawValue + " " + comparison.values.written
  }
}

extension Judgement {
  /// The condition in one way of writing it, `each success-rate >= 80%`.
  var text: String { demand == "none" ? "no \(subject)" : "\(subject) \(demand)" }
}

extension Sequence<Word> {
  /// The words with one space between.
  fileprivate var written: String { map { Quoting.quoted($0.text ?? "") }.joined(separator: " ") }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func unknownMeasure(_ word: Word) -> Diagnostic {
    let text = word.text ?? ""
    if word.keyword == .no {
      return Diagnostic("'no' stands before 'each'", at: word.span, label: "write no each …")
    }
    let names = Measure.standard.map(\.name)
    let suggestion = Suggestion.nearest(to: text, among: names)
    return Diagnostic(
      "'\(text)' is nothing that a condition can be about", at: word.span,
      label: suggestion.map { "did you mean '\($0)'?" },
      helps: suggestion == nil
        ? ["'help expect' lists what can be, all of it about results: " + names.joined(separator: ", ")] : [])
  }

  fileprivate static func notCounted(_ measure: Measure, at span: Span) -> Diagnostic {
    let counted = Measure.standard.filter(\.isCounted).map(\.name)
    return Diagnostic(
      "'no' and '\(measure.name)' don't go together", at: span,
      helps: ["'no' goes with " + counted.joined(separator: ", ")])
  }

  fileprivate static func notCompared(_ measure: Measure, at span: Span) -> Diagnostic {
    Diagnostic("'\(measure.name)' is compared with nothing", at: span, helps: ["such as: \(measure.example)"])
  }

  fileprivate static func notComparable(_ word: Word, with measure: Measure) -> Diagnostic {
    Diagnostic(
      "'\(word.text ?? "")' is nothing to compare '\(measure.name)' with", at: word.span, label: measure.quantity.form)
  }
}

extension Measure {
  /// A condition about it.
  var example: String {
    switch quantity {
    case .share: "\(name)\(name.last == "^" || name.last == "@" ? "3" : "") >= 90%"
    case .count: isCounted ? "no \(form), or \(form) <= 2" : "\(name) >= 10"
    case .time: "\(name) p95 < 2s"
    case .status: "status completed"
    case .metric: "metric NAME >= 4"
    }
  }
}
