import Language

/// A part of a command, and how its value is read from a line: the one declaration that parsing, help and completion
/// are made of.
package struct Clause<Value: Sendable>: Sendable {
  let syntax: ClauseSyntax
  let read: @Sendable (Arguments) throws -> Value
}

extension Clause {
  /// The command's first value, which must be there.
  static func first(_ parameter: Parameter<Value>) -> Clause {
    let syntax = ClauseSyntax(.first(isRequired: true), parameter)
    return Clause(syntax: syntax) { arguments in
      guard let word = arguments.loose.first else {
        throw BindingError(arguments.missing(parameter.form, after: arguments.name))
      }
      return try parameter.value(of: word)
    }
  }

  /// The command's first value, if there is one.
  static func optional<Wrapped>(_ parameter: Parameter<Wrapped>) -> Clause where Value == Wrapped? {
    let syntax = ClauseSyntax(.first(isRequired: false), parameter)
    return Clause(syntax: syntax) { arguments in
      guard let word = arguments.loose.first else { return nil }
      return try parameter.value(of: word)
    }
  }

  /// The command's first two values, which must be there.
  static func pair<Element>(_ parameter: Parameter<Element>) -> Clause where Value == (Element, Element) {
    let syntax = ClauseSyntax(.pair, parameter)
    return Clause(syntax: syntax) { arguments in
      guard arguments.loose.count >= 2 else {
        let name = arguments.name
        throw BindingError(
          Diagnostic(
            "'\(name.text ?? "")' needs two values", at: name.span, label: "expected \(syntax.bareForm) after it"))
      }
      return (try parameter.value(of: arguments.loose[0]), try parameter.value(of: arguments.loose[1]))
    }
  }

  /// All words without a keyword.
  static func rest<Element>(_ parameter: Parameter<Element>) -> Clause where Value == [Element] {
    let syntax = ClauseSyntax(.rest, parameter)
    return Clause(syntax: syntax) { arguments in
      try BindingError.collect(arguments.loose, parameter.value(of:))
    }
  }

  /// A keyword and its value; nil where it isn't given.
  static func keyword<Wrapped>(_ keyword: String, _ parameter: Parameter<Wrapped>) -> Clause where Value == Wrapped? {
    let syntax = ClauseSyntax(.keywords([keyword], .one), parameter)
    return Clause(syntax: syntax) { arguments in
      guard let group = arguments.groups[keyword] else { return nil }
      guard let word = group.values.first else {
        throw BindingError(arguments.missing(parameter.form, after: group.keyword))
      }
      return try parameter.value(of: word)
    }
  }

  /// A keyword that may stand alone or have a value; nil where it isn't given.
  static func keyword<Wrapped>(
    _ keyword: String, optional parameter: Parameter<Wrapped>
  ) -> Clause where Value == Choice<Wrapped>? {
    let syntax = ClauseSyntax(.keywords([keyword], .optional), parameter)
    return Clause(syntax: syntax) { arguments in
      guard let group = arguments.groups[keyword] else { return nil }
      guard let word = group.values.first else { return .word }
      return .value(try parameter.value(of: word))
    }
  }

  /// A keyword and one value or more; nil where it isn't given.
  static func keyword<Element>(
    _ keyword: String, many parameter: Parameter<Element>
  ) -> Clause where Value == [Element]? {
    let syntax = ClauseSyntax(.keywords([keyword], .many), parameter)
    return Clause(syntax: syntax) { arguments in
      guard let group = arguments.groups[keyword] else { return nil }
      if group.values.isEmpty { throw BindingError(arguments.missing(parameter.form, after: group.keyword)) }
      if let repeated = group.repeated { throw BindingError(.twice(repeated.text ?? "", at: repeated.span)) }
      return try BindingError.collect(group.values, parameter.value(of:))
    }
  }
}

extension Clause where Value == Bool {
  /// A keyword alone.
  static func flag(_ keyword: String) -> Clause {
    let syntax = ClauseSyntax(words: [keyword])
    return Clause(syntax: syntax) { arguments in arguments.groups[keyword] != nil }
  }
}

extension Clause {
  /// One of several words alone, each standing for a value; nil where none is given.
  static func oneOf<Wrapped>(_ words: [(String, Wrapped)]) -> Clause where Value == Wrapped?, Wrapped: Sendable {
    let syntax = ClauseSyntax(words: words.map(\.0))
    return Clause(syntax: syntax) { arguments in
      let given = words.filter { arguments.groups[$0.0] != nil }
      if given.count > 1, let group = arguments.groups[given[1].0] {
        throw BindingError(
          Diagnostic("'\(given[0].0)' and '\(given[1].0)' exclude each other", at: group.keyword.span))
      }
      return given.first?.1
    }
  }
}

extension Clause where Value == Int? {
  /// How often, `x3`.
  static var repetition: Clause {
    let syntax = ClauseSyntax.repetition
    return Clause(syntax: syntax) { arguments in
      guard let word = arguments.repetition, let text = word.text else { return nil }
      guard let count = Literals.repetition(text) else {
        throw BindingError(
          Diagnostic("'\(text)' is not a number of times", at: word.span, label: "'x' and a whole number from 1: x3"))
      }
      return count
    }
  }
}
