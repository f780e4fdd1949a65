import Language

/// Completes the word before the cursor from the command table and the names of things; it never waits for anything.
package struct Completer: Sendable {
  /// How many names are offered at most; keywords always are.
  package static let mostNames = 1000

  let table: CommandTable

  package init(table: CommandTable) { self.table = table }

  /// What the word before a UTF-8 offset may become; what the whole statement says already is not offered again.
  package func complete(_ text: String, at offset: Int, in context: TypingContext) -> Completion {
    let place = TypedPlace(text, at: offset)
    if place.isInComment { return Completion([], of: "", at: place.span) }
    if let word = place.word, let length = word.variableLength {
      return completeVariable(word, length: length, at: place.span, context.variables)
    }
    guard let typed = place.word.map(\.text) ?? "" else { return Completion([], of: "", at: place.span) }
    let offer = offer(for: typed, at: place, context)
    return Completion(
      offer.candidates, of: place.word?.raw ?? "", at: place.span, note: offer.note, isPartial: offer.left > 0)
  }

  private func offer(for typed: String, at place: TypedPlace, _ context: TypingContext) -> Offer {
    guard let name = place.before.first else { return Offer(commands(typed, quoted: place.word?.isQuoted == true)) }
    if name.keyword?.beginsStatement == true {
      return Offer(place.word?.isQuoted == true ? [] : StatementWords(place.before).candidates(typed))
    }
    guard let command = name.text.flatMap({ table[$0] }) else { return Offer() }
    let next = NextWords(of: command, after: Array(place.before.dropFirst()), before: place.after)
    let keywords = place.word?.isQuoted == true ? [] : self.keywords(typed, next, of: command)
    guard let value = next.value else { return Offer(keywords) }
    var values = ValueOffer(table: table, context: context, place: place, command: command, next: next)
      .offer(of: value, for: typed)
    // Who typed the beginning of a keyword most likely means it; who typed nothing wants a value.
    values.candidates = typed.isEmpty ? values.candidates + keywords : keywords + values.candidates
    return values
  }

  /// The commands whose names begin so.
  private func commands(_ typed: String, quoted: Bool) -> [Candidate] {
    if quoted { return [] }
    let statements = StatementForm.standard.map { ($0.name, $0.summary) }
    return (table.commands.map { ($0.name, $0.summary) } + statements).filter { $0.0.begins(with: typed) }
      .map { Candidate($0.0, $0.1) }
  }

  private func keywords(_ typed: String, _ next: NextWords, of command: Command) -> [Candidate] {
    next.clauses.flatMap { clause in
      clause.keywords.filter { $0.begins(with: typed) }.map { keyword in
        if case .keywords(_, .none) = clause.place { return Candidate(keyword) }
        return Candidate(keyword, clause.valueForm)
      }
    }
  }

  private func completeVariable(
    _ word: TypedWord, length: Int, at span: Span, _ variables: [String]
  ) -> Completion {
    let typed = String(decoding: word.raw.utf8.suffix(length), as: UTF8.self)
    let isBraced = typed.hasPrefix("${")
    let name = typed.dropFirst(isBraced ? 2 : 1)
    let found = variables.filter { $0.hasPrefix(name) }.map { variable in
      let text = isBraced || variable.contains(".") ? "${\(variable)}" : "$\(variable)"
      return Candidate(text: text, label: text, isWhole: word.openQuote == nil)
    }
    let upper = span.lower + word.raw.utf8.count
    return Completion(found, of: typed, at: Span(upper - length, upper))
  }
}

extension Keyword {
  /// Whether a statement that begins with it is no command.
  var beginsStatement: Bool {
    switch self {
    case .let, .for, .if, .else, .expect: true
    case .in, .no, .each: false
    }
  }
}

extension String {
  /// Whether it begins with what is typed, whatever the case.
  func begins(with typed: String) -> Bool { typed.isEmpty || lowercased().hasPrefix(typed.lowercased()) }
}
