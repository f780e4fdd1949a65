import Language

/// What each word of a statement is, for its colour.
struct WordRoles {
  private(set) var roles: [Stretch.Role] = []
  private let table: CommandTable
  /// Where the text ends: a word that ends there may go on.
  private let unfinished: Int

  init(_ words: [Word], table: CommandTable, unfinished: Int) {
    self.table = table
    self.unfinished = unfinished
    guard let name = words.first else { return }
    if name.keyword?.beginsStatement == true {
      roles = words.enumerated().map { Self.role(inStatement: $1, isFirst: $0 == 0) }
      paintMeasure(words)
    } else if let command = name.text.flatMap({ table[$0] }) {
      roles = [.command]
      addArguments(Array(words.dropFirst()), of: command)
    } else {
      roles = [nameRole(name)] + words.dropFirst().map { Self.literalRole($0) }
    }
  }

  /// The role of a name that is no command's: it may become one.
  private func nameRole(_ name: Word) -> Stretch.Role {
    guard let text = name.text else { return .word }
    return isUnfinished(name) && table.names.contains { $0.hasPrefix(text) } ? .word : .unknownCommand
  }

  private func isUnfinished(_ word: Word) -> Bool { word.span.upper >= unfinished && !word.isQuoted }

  /// The role of a word of a `let`, a `for`, an `if` or an `expect`.
  private static func role(inStatement word: Word, isFirst: Bool) -> Stretch.Role {
    if isFirst { return .keyword }
    switch word.keyword {
    case .if, .in, .no, .each: return .keyword
    default: break
    }
    guard let text = word.bareText else { return .word }
    return isOperator(text) ? .punctuation : literalRole(word)
  }

  /// The word that says what a condition is about, and the words that belong to it.
  private mutating func paintMeasure(_ words: [Word]) {
    guard let start = words.lastIndex(where: { $0.keyword == .if || $0.keyword == .expect }) else { return }
    let rest = words.indices.dropFirst(start + 1).drop { words[$0].keyword == .no || words[$0].keyword == .each }
    guard let index = rest.first, let text = words[index].bareText else { return }
    guard let measure = Measure.named(text) else {
      let names = Measure.standard.map(\.name)
      let mayGoOn = isUnfinished(words[index]) && names.contains { $0.hasPrefix(text) }
      roles[index] = mayGoOn ? .word : .unknownWord
      return
    }
    roles[index] = .keyword
    for index in rest.dropFirst() {
      if words[index].bareText.map(measure.furtherWords.contains) ?? false { roles[index] = .keyword }
    }
  }

  private static func isOperator(_ text: String) -> Bool {
    text == "=" || Comparison.Operator(rawValue: text) != nil
  }

  /// The role of a word that can stand for anything.
  private static func literalRole(_ word: Word) -> Stretch.Role {
    guard let text = word.bareText else { return .word }
    let isNumber =
      Literals.decimal(text) != nil || Literals.percentage(text) != nil || Literals.duration(text) != nil
      || Literals.phoneNumber(text) != nil || Literals.repetition(text) != nil
    return isNumber ? .number : .word
  }
}

// MARK: - Arguments

extension WordRoles {
  private mutating func addArguments(_ words: [Word], of command: Command) {
    var walk = ClauseWalk(command.clauses)
    var loose = 0
    for (index, word) in words.enumerated() {
      if index == words.count - 1, word.bareText == "&" {
        roles.append(.punctuation)
        continue
      }
      switch walk.place(word) {
      case .keyword: roles.append(.keyword)
      case .repetition: roles.append(fits(word, .repetition) ? .number : .unknownWord)
      case .value(let keyword):
        roles.append(role(of: word, command.clauses.first { $0.keywords.contains(keyword) }?.kind ?? .text))
      case .loose:
        loose += 1
        roles.append(looseRole(of: word, command, walk.shape, isTooMany: loose > walk.shape.looseWords))
      }
    }
  }

  /// The role of a word without a keyword: it may become a keyword.
  private func looseRole(of word: Word, _ command: Command, _ shape: ClauseShape, isTooMany: Bool) -> Stretch.Role {
    let kind = command.clauses.first { clause in
      switch clause.place {
      case .first, .pair, .rest: true
      case .keywords, .repetition: false
      }
    }?.kind
    let role = isTooMany ? .unknownWord : kind.map { self.role(of: word, $0) } ?? .unknownWord
    guard role == .unknownWord, isUnfinished(word), let text = word.bareText else { return role }
    return shape.words.contains { $0.hasPrefix(text) } ? .word : role
  }

  private func role(of word: Word, _ kind: ValueKind) -> Stretch.Role {
    guard let text = word.text else { return .word }
    if let alternative = kind.alternative, text == alternative { return .keyword }
    guard fits(word, kind.base) else {
      return isUnfinished(word) && mayBecome(text, kind) ? .word : .unknownWord
    }
    switch kind.base {
    case .choice: return .keyword
    case .command: return .command
    case .text, .path, .address: return .word
    case .reference(.folder), .reference(.tag): return .word
    default: return Self.literalRole(word)
    }
  }

  /// Whether a word is a value of a kind, as far as that shows without the names of things.
  private func fits(_ word: Word, _ kind: ValueKind) -> Bool {
    guard let text = word.text else { return true }
    switch kind {
    case .id, .count: return Literals.integer(text).map { $0 > 0 } ?? false
    case .exitCode: return Literals.integer(text).map { (0...255).contains($0) } ?? false
    case .repetition: return Literals.repetition(text) != nil
    case .phoneNumber: return Literals.phoneNumber(text) != nil
    case .duration: return Literals.duration(text) != nil
    case .choice(let words): return words.contains(text)
    case .command: return table[text] != nil
    case .reference, .text, .address, .secret, .path: return !text.isEmpty
    case .either(let kind, let alternative): return text == alternative || fits(word, kind)
    }
  }

  /// Whether an unfinished word can become such a value: an id also by the name that it is completed from.
  private func mayBecome(_ text: String, _ kind: ValueKind) -> Bool {
    if let alternative = kind.alternative, alternative.hasPrefix(text) { return true }
    switch kind.base {
    case .id: return Literals.integer(text) == nil
    case .choice(let words): return words.contains { $0.hasPrefix(text) }
    case .command: return table.names.contains { $0.hasPrefix(text) }
    case .phoneNumber, .duration, .address: return true
    default: return false
    }
  }
}
