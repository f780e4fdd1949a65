import Language

/// Why a line doesn't fit its command: everything at once, in the order of the line.
package struct BindingError: Error, Sendable {
  let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The values of all elements, or the errors of all that have one.
  static func collect<Element, Value>(
    _ elements: [Element], _ read: (Element) throws(BindingError) -> Value
  ) throws(BindingError) -> [Value] {
    var values: [Value] = []
    var diagnostics: [Diagnostic] = []
    for element in elements {
      do throws(BindingError) { values.append(try read(element)) } catch { diagnostics += error.diagnostics }
    }
    if !diagnostics.isEmpty { throw BindingError(diagnostics) }
    return values
  }
}

extension Diagnostic {
  /// A word holds a variable that has no value.
  static func unset(in word: Word) -> Diagnostic {
    for part in word.parts {
      if case .variable(let variable) = part.content {
        return Diagnostic(
          "no variable is named '\(variable.name)'", at: variable.span,
          helps: ["a text with '$' in it stands in single quotes: '$\(variable.name)'"])
      }
    }
    return Diagnostic("the word has no value", at: word.span)
  }
}
