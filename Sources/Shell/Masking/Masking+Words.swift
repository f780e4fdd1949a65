import Language

extension Masking {
  /// The words of a text that are secrets by their places: values that the table says are, and what follows a word that
  /// names one.
  func ranges(in source: Source, _ tokens: [Token]) -> [Range<Int>] {
    TypedLine.lines(of: source, tokens).flatMap { line in
      secretWords(of: line).map { Self.extended($0, over: tokens) } + secrets(inCommentOf: line, source.bytes)
    }
  }

  /// A secret may hold signs that cut a bare word, as in `ab;cd`: what isn't set apart by a space goes with it. After
  /// a quote without a partner nobody knows where it ends.
  private static func extended(_ word: TypedLine.Word, over tokens: [Token]) -> Range<Int> {
    let range = word.range
    if word.isOpen, let end = tokens.last?.span.upper { return range.lowerBound..<end }
    let glued = tokens.drop { $0.span.lower < range.upperBound }.prefix { $0.kind != .space && $0.kind != .newline }
    // A single sign ends the command.
    guard let last = glued.last, glued.count > 1 || last.kind == .continuation else { return range }
    return range.lowerBound..<last.span.upper
  }

  private func secretWords(of line: TypedLine) -> [TypedLine.Word] {
    guard let name = line.words.first else { return [] }
    var reader = SecretReader(isSecretCommand: takesSecrets(name.text))
    return zip(line.words, roles(in: line, name.text)).filter { reader.isSecret($0, $1) }.map(\.0)
  }

  /// The roles of a line's words, its name among them.
  private func roles(in line: TypedLine, _ name: String) -> [WordRole] {
    let arguments = line.words.dropFirst()
    if let command = table[name] {
      return [.keyword] + WordRole.roles(of: arguments.map { $0.isBare ? $0.text : nil }, in: command)
    }
    if Self.statements.contains(name) { return [.keyword] + arguments.map { _ in .value(.text) } }
    let isCommand = takesSecrets(name) && !SecretNames.contains(name)
    return [isCommand ? .keyword : .stray] + arguments.map { _ in .stray }
  }

  /// The words that begin statements and are no commands.
  private static let statements: Set<String> = ["let", "for", "if", "else", "expect"]

  /// Whether a name is that of a command that takes secrets, or a misspelling of one.
  private func takesSecrets(_ name: String) -> Bool {
    if secretCommands.contains(name) { return true }
    if table[name] != nil || Self.statements.contains(name) { return false }
    return ["signin", "authenticate"].contains(name.lowercased())
      || Suggestion.nearest(to: name, among: secretCommands) != nil
  }

  /// A comment's words that look like keys; the whole of it where it may be a secret that begins with `#`.
  private func secrets(inCommentOf line: TypedLine, _ bytes: [UInt8]) -> [Range<Int>] {
    guard let comment = line.comment else { return [] }
    if let only = line.words.first, line.words.count == 1, comment.count > 1, !bytes[comment.lowerBound + 1].isBlank,
      takesSecrets(only.text) || SecretNames.contains(only.text)
    {
      return [comment]
    }
    let words = bytes[comment].split(whereSeparator: \.isBlank)
    return words.filter { SecretNames.resembles(String(decoding: $0, as: UTF8.self)) }.map {
      $0.startIndex..<$0.endIndex
    }
  }
}
