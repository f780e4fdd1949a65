import Language

/// Says what form can come next, to be shown grey after the text.
package struct FormHint: Sendable {
  private let table: CommandTable

  package init(table: CommandTable) { self.table = table }

  /// What can follow a text at whose end the cursor stands; nil where nothing helps, as within a word that may go on.
  package func hint(after text: String) -> String? {
    let place = TypedPlace(text, at: text.utf8.count)
    if place.isInComment { return nil }
    guard let word = place.word else { return form(after: place.before) }
    guard let bare = word.text, !word.isQuoted, isWhole(bare, after: place.before) else { return nil }
    // The word itself is read with the others: its value, or the clause it begins, comes next.
    return form(after: words(of: text)).map { " " + $0 }
  }

  /// Whether a word that could go on is most likely over: a command's name, or a keyword.
  private func isWhole(_ word: String, after before: [Word]) -> Bool {
    guard let name = before.first else { return table[word] != nil }
    guard let command = command(of: name) else { return false }
    let next = NextWords(of: command, after: Array(before.dropFirst()))
    return next.clauses.contains { $0.keywords.contains(word) }
  }

  private func words(of text: String) -> [Word] { TypedPlace(text + " ", at: text.utf8.count + 1).before }

  private func command(of name: Word) -> Command? {
    name.keyword?.beginsStatement == true ? nil : name.text.flatMap { table[$0] }
  }

  private func form(after words: [Word]) -> String? {
    guard let name = words.first, let command = command(of: name) else { return nil }
    let next = NextWords(of: command, after: Array(words.dropFirst()))
    var forms: [String] = []
    if let value = next.value {
      if value.isRequired { return value.form }
      forms.append(value.clause.optionalForm)
    }
    if !next.needed.isEmpty {
      return (forms + [next.needed.map(\.bareForm).joined(separator: " | ")]).joined(separator: " ")
    }
    forms += next.clauses.map(\.form)
    if canGoToBackground(command, words) { forms.append("[&]") }
    return forms.isEmpty ? nil : forms.joined(separator: " ")
  }
}

extension FormHint {
  /// Whether a line that has these words can still be sent to the background.
  private func canGoToBackground(_ command: Command, _ words: [Word]) -> Bool {
    let foreground = command.foregroundWords + ["&"]
    return command.traits.contains(.background) && !words.contains { $0.bareText.map(foreground.contains) ?? false }
  }
}

extension ClauseSyntax {
  /// A value that may be there or not, `[ID…]`.
  fileprivate var optionalForm: String { valueForm.hasPrefix("[") ? valueForm : "[\(valueForm)]" }
}
