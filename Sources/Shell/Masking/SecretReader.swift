/// Goes through a command's words and tells which are secrets.
struct SecretReader {
  /// Whether the command takes secrets, so that what it has no place for is taken for one.
  let isSecretCommand: Bool

  /// What the words so far say of those to come.
  private enum Expectation {
    case nothing
    /// The word after a name in a place for any value: a secret if it looks like one.
    case perhaps
    /// The value of a keyword that names a secret.
    case value
    /// All words without a place.
    case secrets
  }

  private var expectation = Expectation.nothing

  init(isSecretCommand: Bool) { self.isSecretCommand = isSecretCommand }

  /// Whether the next word, in its role, is a secret.
  mutating func isSecret(_ word: TypedLine.Word, _ role: WordRole) -> Bool {
    // Signs between a name and its value.
    if word.isBare, word.text == "=" || word.text == ":" { return false }
    if SecretNames.isWellKnown(word.text) { return true }
    let isName = word.isBare && SecretNames.contains(label: word.text)
    switch role {
    case .keyword:
      expectation = isName ? .value : .nothing
      return false
    case .value(.secret): return !word.isReference
    // What stands in an address's place and is none has no place.
    case .value(.address) where !word.text.contains("://"): return isStraySecret(word, isName: isName)
    case .value:
      defer { expectation = isName ? .perhaps : .nothing }
      return !word.isReference && isValueSecret(word)
    case .stray:
      return isStraySecret(word, isName: isName)
    }
  }

  private func isValueSecret(_ word: TypedLine.Word) -> Bool {
    switch expectation {
    case .nothing, .secrets: false
    case .perhaps: SecretNames.mayBeSecret(word.text)
    case .value: true
    }
  }

  private mutating func isStraySecret(_ word: TypedLine.Word, isName: Bool) -> Bool {
    let isExpected = isSecretCommand || expectation != .nothing
    if word.isReference { return false }
    let isLabel = isName && (!isExpected || SecretNames.containsExpected(label: word.text))
    if isLabel || word.isBare && word.text.lowercased() == "login" || isExpected && SecretNames.isScheme(word.text) {
      expectation = .secrets
      return false
    }
    if isExpected, expectation != .perhaps { return true }
    return SecretNames.resembles(word.text) || expectation == .perhaps && SecretNames.mayBeSecret(word.text)
  }
}
