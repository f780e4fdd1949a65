import Evaluation
import Language

/// Something that a condition can be about, declared once: reading, help, completion and colours are made of it.
package struct Measure: Sendable {
  /// The condition's first word, `success-rate`; of those with a number in it the part before, `pass^`.
  package let name: String
  /// How it looks in a condition, `latency [p50|p90|p95|p99|mean|max]`.
  package let form: String
  package let summary: String
  /// The words that may follow it.
  package let furtherWords: [String]
  let quantity: Quantity
  /// Whether `no` may stand before it: it counts what should not be.
  let isCounted: Bool
  /// Whether it speaks of success: a result of which nothing that does is expected must have passed.
  let gates: Bool
  /// Reads the words behind the first; throws for those that don't belong there.
  let read: @Sendable (MeasureWords) throws(BindingError) -> Reading

  init(
    _ name: String, _ form: String, _ summary: String, _ quantity: Quantity, isCounted: Bool = false,
    gates: Bool = true, furtherWords: [String] = [],
    _ read: @escaping @Sendable (MeasureWords) throws(BindingError) -> Reading
  ) {
    self.name = name
    self.form = form
    self.summary = summary
    self.quantity = quantity
    self.isCounted = isCounted
    self.gates = gates
    self.furtherWords = furtherWords
    self.read = read
  }

  /// A measure that is its name and nothing else.
  init(
    _ name: String, _ summary: String, _ quantity: Quantity, isCounted: Bool = false, gates: Bool = true,
    _ reading: Reading
  ) {
    self.init(name, name, summary, quantity, isCounted: isCounted, gates: gates) { words throws(BindingError) in
      try words.end()
      return reading
    }
  }

  /// Whether something is glued to its name, the 3 of `pass^3`.
  var isPrefix: Bool { name.last == "^" || name.last == "@" }

  /// Whether a word names it.
  func isNamed(_ word: String) -> Bool { isPrefix ? word.hasPrefix(name) : word == name }
}

/// What a measure reads of the figures.
struct Reading: Sendable {
  /// Of a whole result.
  let whole: @Sendable (Evidence) -> Figure
  /// Of each evaluator for itself; nil where the measure is about the whole only.
  var each: (@Sendable (EvaluatorFigures) -> Figure)?
  /// Whether it looks at what was said.
  var needsTranscripts = false
  /// The result to compare with, and where it is named.
  var baseline: (id: Int, span: Span)?
}

/// What conditions are judged by.
struct Evidence: Sendable {
  let result: RunResult
  let figures: ResultFigures
  var baseline: ResultFigures?

  init(_ result: RunResult, baseline: RunResult? = nil) {
    self.result = result
    figures = ResultFigures(result)
    self.baseline = baseline.map(ResultFigures.init)
  }
}

/// The words of a condition's subject.
struct MeasureWords {
  let name: Word
  private var rest: ArraySlice<Word>
  private let form: String
  private let example: String

  init(_ words: [Word], of measure: Measure) {
    name = words[0]
    rest = words.dropFirst()
    form = measure.form
    example = measure.example
  }

  /// The next word, if it is one of these.
  mutating func take<Value>(_ read: (String) -> Value?) -> Value? {
    guard let text = rest.first?.text, let value = read(text) else { return nil }
    rest.removeFirst()
    return value
  }

  /// The next word, which must be there.
  mutating func next() throws(BindingError) -> Word {
    guard let word = rest.popFirst() else {
      throw BindingError(Diagnostic("'\(name.text ?? "")' needs more words", at: name.span, label: "write \(form)"))
    }
    return word
  }

  /// The next word, which must be this one.
  mutating func require(_ keyword: String) throws(BindingError) {
    let word = try next()
    guard word.text == keyword else { throw BindingError(unexpected(word)) }
  }

  /// The whole number that is glued to the name, from 1: the 3 of `pass^3`.
  func number(behind prefix: String) throws(BindingError) -> Int {
    try end()
    guard let text = name.text, let number = Literals.integer(String(text.dropFirst(prefix.count))), number > 0 else {
      throw BindingError(
        Diagnostic(
          "'\(name.text ?? "")' needs a number of tries", at: name.span, label: "a whole number from 1: \(prefix)3"))
    }
    return number
  }

  /// Nothing may follow.
  func end() throws(BindingError) {
    if let extra = rest.first { throw BindingError(unexpected(extra)) }
  }

  private func unexpected(_ word: Word) -> Diagnostic {
    Diagnostic("unexpected '\(word.text ?? "")'", at: word.span, helps: ["its form is \(form), such as: \(example)"])
  }
}
