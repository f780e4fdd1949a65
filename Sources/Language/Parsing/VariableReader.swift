/// Reads the mention of a variable.
enum VariableReader {
  /// What a variable's token says, and what is wrong with it.
  static func read(_ text: String, at span: Span) -> (variable: Variable, fault: Diagnostic?) {
    let bytes = text.utf8
    guard bytes.starts(with: "${".utf8) else {
      let name = String(Substring(bytes.dropFirst()))
      return (Variable(name: name, fallback: nil, span: span), name.isEmpty ? .dollarWithoutName(at: span) : nil)
    }
    guard bytes.last == UInt8(ascii: "}") else {
      let variable = Variable(name: String(Substring(bytes.dropFirst(2))), fallback: nil, span: span)
      return (variable, .unclosedVariable(text, at: span))
    }
    let (name, fallback) = split(bytes.dropFirst(2).dropLast())
    let variable = Variable(name: name, fallback: fallback, span: span)
    return (variable, fault(in: variable))
  }

  /// The name, and the default after the first `:-`.
  private static func split(_ inside: Substring.UTF8View) -> (name: String, fallback: String?) {
    var index = inside.startIndex
    while let colon = inside[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = inside.index(after: colon)
      if index < inside.endIndex, inside[index] == UInt8(ascii: "-") {
        return (String(Substring(inside[..<colon])), String(Substring(inside[index...].dropFirst())))
      }
    }
    return (String(Substring(inside)), nil)
  }

  private static func fault(in variable: Variable) -> Diagnostic? {
    let nameLower = variable.span.lower + 2
    let nameUpper = nameLower + variable.name.utf8.count
    if variable.name.isEmpty { return .emptyName(at: variable.span) }
    if !isMentionable(variable.name) { return .badName(variable.name, at: Span(nameLower, nameUpper)) }
    guard let fallback = variable.fallback, let index = fallback.utf8.firstIndex(where: isForbiddenInFallback) else {
      return nil
    }
    let offset = nameUpper + 2 + fallback.utf8.distance(from: fallback.startIndex, to: index)
    return .specialInFallback(fallback.unicodeScalars[index], of: variable.name, at: Span(offset, offset + 1))
  }

  /// Whether a name can be asked for: an own name, an argument's number, or one from the environment.
  static func isMentionable(_ name: String) -> Bool {
    if name.isEmpty { return false }
    let own = name.hasPrefix("env.") ? name.dropFirst(4) : name[...]
    return Name.isValid(own) || name.utf8.allSatisfy(\.isDigit)
  }

  /// A default is the same text in quotes and outside of them, so it holds nothing that either treats specially.
  private static func isForbiddenInFallback(_ byte: UInt8) -> Bool {
    byte.endsBareText && !byte.isBlank && byte != UInt8(ascii: ";")
  }
}

// MARK: - Messages

extension Diagnostic {
  fileprivate static func dollarWithoutName(at span: Span) -> Self {
    Diagnostic(
      "'$' needs the name of a variable after it", at: span,
      helps: [#"for a dollar sign itself write '$' in single quotes, or "\$" in double quotes"#])
  }

  fileprivate static func unclosedVariable(_ text: String, at span: Span) -> Self {
    Diagnostic("'${' is not closed on this line", at: span, helps: ["put '}' after the name: \(text.shortened)}"])
  }

  fileprivate static func emptyName(at span: Span) -> Self {
    Diagnostic("there is no variable's name in the braces", at: span, helps: ["write ${name} or ${name:-default}"])
  }

  fileprivate static func badName(_ name: String, at span: Span) -> Self {
    Diagnostic(
      "'\(name.shortened)' is not a variable's name", at: span,
      helps: ["names are letters, digits and '_', no digit first; a default follows ':-', as in ${name:-default}"])
  }

  fileprivate static func specialInFallback(_ scalar: Unicode.Scalar, of name: String, at span: Span) -> Self {
    Diagnostic(
      "the default of '\(name)' is plain text and cannot hold '\(scalar)'", at: span,
      helps: ["leave it out, or give '\(name)' its value with 'let'"])
  }
}
