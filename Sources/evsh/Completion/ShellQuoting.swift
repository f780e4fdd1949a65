extension String {
  /// As one word that bash and zsh read as just this text.
  var inSingleQuotes: String { "'\(replacing("'", with: #"'\''"#))'" }

  /// With a backslash before each of the characters.
  func escaping(_ characters: String) -> String {
    reduce(into: "") { text, character in text += characters.contains(character) ? "\\\(character)" : "\(character)" }
  }
}
