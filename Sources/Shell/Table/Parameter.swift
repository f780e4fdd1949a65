import Language

/// How one word becomes a value.
package struct Parameter<Value: Sendable>: Sendable {
  /// In help, `ID`.
  let form: String
  let kind: ValueKind
  /// What is wrong with a word that isn't such a value, beside the caret: `ids are whole numbers`.
  let hint: String
  let read: @Sendable (String) -> Value?

  /// The value of a word, or the diagnostic that points at it.
  func value(of word: Word) throws(BindingError) -> Value {
    guard let text = word.text else { throw BindingError(.unset(in: word)) }
    guard let value = read(text) else { throw BindingError(refusal(of: text, at: word.span)) }
    return value
  }

  private func refusal(of text: String, at span: Span) -> Diagnostic {
    if kind == .secret { return Diagnostic("this is not \(noun)", at: span, label: hint) }
    guard case .choice(let words) = kind else {
      return Diagnostic("'\(text)' is not \(noun)", at: span, label: hint)
    }
    let suggestion = Suggestion.nearest(to: text, among: words).map { "did you mean '\($0)'?" }
    return Diagnostic("'\(text)' is none of the words that can stand here", at: span, label: suggestion ?? hint)
  }

  private var noun: String {
    switch kind.base {
    case .id(let entity), .reference(let entity): "an id of \(entity.article)"
    case .count: "a number from 1"
    case .exitCode: "an exit code"
    case .repetition: "a number of times"
    case .phoneNumber: "a phone number"
    case .duration: "a duration"
    case .secret: "a key"
    case .address: "an address"
    case .text, .path, .command, .choice, .either: "a text"
    }
  }
}

extension Entity {
  /// With its article, `an evaluator`.
  var article: String {
    switch self {
    case .agent, .evaluator: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }
}

extension Parameter where Value == Int {
  static func id(_ entity: Entity) -> Parameter {
    Parameter(form: "ID", kind: .id(entity), hint: "ids are whole numbers, with spaces between them") { text in
      Literals.integer(text).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  static let count = Parameter(form: "N", kind: .count, hint: "a whole number, such as 5") { text in
    Literals.integer(text).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Parameter where Value == Int32 {
  static let exitCode = Parameter(form: "CODE", kind: .exitCode, hint: "a whole number from 0 to 255") { text in
    Literals.integer(text).flatMap { (0...255).contains($0) ? Int32($0) : nil }
  }
}

extension Parameter where Value == String {
  static let text = named("TEXT", .text)
  static let file = named("FILE", .path)
  /// A key, which is masked in history.
  static let secret = named("KEY", .secret)

  /// Any text.
  static func named(_ form: String, _ kind: ValueKind) -> Parameter {
    Parameter(form: form, kind: kind, hint: "a word, or a text in quotes") { $0.isEmpty ? nil : $0 }
  }

  /// A server's address.
  static let address = Parameter(
    form: "URL", kind: .address, hint: "an address begins with https:// or http://; or say hosted, or local"
  ) { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }

  static let phoneNumber = Parameter(
    form: "+N", kind: .phoneNumber, hint: "E.164: '+', the country code, then the number: +14155550100"
  ) { Literals.phoneNumber($0) }

  static func choice(_ form: String, _ words: [String]) -> Parameter {
    Parameter(form: form, kind: .choice(words), hint: "one of " + words.joined(separator: ", ")) { text in
      words.contains(text) ? text : nil
    }
  }
}

extension Parameter where Value == Duration {
  static let duration = Parameter(form: "DURATION", kind: .duration, hint: "such as 500ms, 30s, 10m or 1h") {
    Literals.duration($0)
  }
}

extension Parameter where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of an enumeration's words.
  static func oneOf(_ form: String, _ type: Value.Type) -> Parameter {
    let words = type.allCases.map(\.rawValue)
    return Parameter(form: form, kind: .choice(words), hint: "one of " + words.joined(separator: ", ")) {
      Value(rawValue: $0)
    }
  }
}

extension Parameter {
  /// The same value under another name in help.
  func shown(as form: String) -> Parameter { Parameter(form: form, kind: kind, hint: hint, read: read) }

  /// The same value, or the word that stands for another, such as `none`.
  func or(_ word: String) -> Parameter<Choice<Value>> {
    let read = read
    return Parameter<Choice<Value>>(form: "\(form)|\(word)", kind: .either(kind, word), hint: hint) { text in
      text == word ? .word : read(text).map(Choice.value)
    }
  }
}

/// A value, or the word that may stand in its place.
package enum Choice<Value: Sendable>: Sendable {
  case word
  case value(Value)

  /// Nil for the word.
  var value: Value? { if case .value(let value) = self { value } else { nil } }
}

extension Parameter where Value == Reference {
  /// An id or a name.
  static func reference(_ entity: Entity) -> Parameter {
    Parameter(form: "ID", kind: .reference(entity), hint: "an id, or a name in quotes") { text in
      if let id = Literals.integer(text) { return id > 0 ? .id(id) : nil }
      return text.isEmpty ? nil : .name(text)
    }
  }
}

/// A thing by its id or by its name.
package enum Reference: Sendable, Hashable {
  case id(Int)
  case name(String)

  /// As the user gave it.
  var text: String {
    switch self {
    case .id(let id): String(id)
    case .name(let name): name
    }
  }
}
