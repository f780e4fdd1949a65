extension Word {
  /// The variables that occur in the word, in their order.
  package var variables: [Variable] {
    parts.compactMap { if case .variable(let variable) = $0.content { variable } else { nil } }
  }

  /// Whether a variable occurs in the word.
  package var hasVariables: Bool { bareText == nil && text == nil }

  /// The word with values in the places of its variables. It stays one word, and is never a keyword.
  package func resolved<Failure>(_ value: (Variable) throws(Failure) -> String) throws(Failure) -> Word {
    guard hasVariables else { return self }
    var text = ""
    for part in parts {
      switch part.content {
      case .literal(let literal): text += literal
      case .variable(let variable): text += try value(variable)
      }
    }
    return standing(for: text)
  }

  /// A word of another text in this one's place, which is never a keyword.
  package func standing(for text: String) -> Word {
    Word(parts: [Part(content: .literal(text), quotes: isQuoted ? .double : .none, span: span)], span: span)
  }

  /// Whether the word has the form of a repetition, `x3`, or will have it once its variable has a value, `x$times`.
  package var isRepetition: Bool {
    if isQuoted { return false }
    if let text { return Self.isRepetition(text) }
    let parts = parts
    guard parts.count == 2, case .literal("x") = parts[0].content, case .variable = parts[1].content else {
      return false
    }
    return true
  }

  /// Whether a text has the form of a repetition, be its number good or bad.
  package static func isRepetition(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "x") && !digits.isEmpty
      && digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
  }
}

extension CommandLine {
  /// Whether any of its words holds a variable.
  package var hasVariables: Bool { name.hasVariables || arguments.contains(where: \.hasVariables) }

  /// The line with other arguments in the places of its own.
  package func with(arguments: [Word]) -> CommandLine {
    CommandLine(name: name, arguments: arguments, background: background, span: span)
  }
}

extension Condition {
  /// Its words, the operator aside.
  package var words: [Word] { subject + (comparison?.values ?? []) }

  /// Whether a variable occurs in it.
  package var hasVariables: Bool { words.contains(where: \.hasVariables) }

  /// The condition with other words, as many, in the places of its own.
  package func with(words: [Word]) -> Condition {
    Condition(
      negated: negated, each: each, subject: Array(words.prefix(subject.count)),
      comparison: comparison.map { comparison in
        Comparison(
          operator: comparison.operator, operatorSpan: comparison.operatorSpan,
          values: Array(words.dropFirst(subject.count)), span: comparison.span)
      }, span: span)
  }
}
