import Language

/// Which words name a secret, and which look like one.
enum SecretNames {
  /// Words that a secret's name may end with, as in `EVSH_API_KEY` or `access-token`.
  private static let last: Set<String> = [
    "key", "keys", "token", "tokens", "password", "passwd", "passphrase", "pwd", "secret", "secrets", "credential",
    "credentials", "authorization", "auth", "bearer", "apikey", "accesskey", "authkey", "secretkey", "privatekey",
    "signature", "sig",
  ]
  /// Endings that make a secret's name of any word, as in `authtoken`.
  private static let endings = ["token", "password", "passwd", "secret", "apikey"]
  /// What may still follow in a name, as in `SECRET_KEY_BASE` or `API_KEY_2`.
  private static let further: Set<String> = ["value", "base"]
  /// Words that say how a secret is meant, and are none: `Authorization: Bearer abc`.
  private static let schemes: Set<String> = ["bearer", "basic", "digest"]

  /// Whether a word says that what follows is a secret.
  static func contains(_ name: String) -> Bool {
    var parts = parts(of: name)
    while parts.count > 1, let part = parts.last,
      further.contains(part) || part.utf8.count <= 2 && part.utf8.allSatisfy(\.isDigit)
    {
      parts.removeLast()
    }
    guard let part = parts.last else { return false }
    return last.contains(part) || endings.contains(where: part.hasSuffix)
  }

  /// Whether a word is nothing but such a name, perhaps with a sign after it: `API_KEY`, `--token`, `X-API-KEY:`.
  static func contains(label word: String) -> Bool {
    var name = word[...]
    while let last = name.last, last == ":" || last == "=" { name.removeLast() }
    return name.utf8.allSatisfy { $0.isLetterOrDigit || "_-.".utf8.contains($0) } && contains(String(name))
  }

  /// Whether a word is a label where a secret is expected: only one that can hardly be a secret itself.
  static func containsExpected(label word: String) -> Bool {
    contains(label: word) && (parts(of: word).count == 1 || word.hasSuffix(":") || word.hasSuffix("="))
  }

  /// Whether a word stands between a secret's name and the secret.
  static func isScheme(_ word: String) -> Bool { schemes.contains(word.lowercased()) }

  /// The name's words in lower case: `apiKey`, `API_KEY` and `--api-key` are "api" and "key".
  private static func parts(of name: String) -> [String] {
    var parts = [""]
    var isAfterSmall = false
    for scalar in name.unicodeScalars {
      let isPart = scalar.value < 0x80 && UInt8(scalar.value).isLetterOrDigit
      if !isPart || isAfterSmall && scalar.properties.isUppercase { parts.append("") }
      if isPart { parts[parts.count - 1] += scalar.properties.lowercaseMapping }
      isAfterSmall = scalar.properties.isLowercase
    }
    return parts.filter { !$0.isEmpty }
  }
}

extension SecretNames {
  /// Whether a word that follows a secret's name could be the secret, where it might as well be an ordinary value.
  static func mayBeSecret(_ word: String) -> Bool {
    word.utf8.count >= 6 && mixesLettersAndDigits(Substring(word).utf8)
  }

  /// Whether a word is more likely a key than anything somebody made up: a long run of letters and digits mixed.
  static func resembles(_ word: String) -> Bool {
    let runs = Substring(word).utf8.split { !$0.isLetterOrDigit }
    return word.utf8.count >= 16
      && runs.contains { $0.count >= 12 && mixesLettersAndDigits($0) }
  }

  /// What the keys of well-known services begin with.
  private static let prefixes = [
    "sk-", "sk_live_", "sk_test_", "rk_live_", "pk_live_", "ghp_", "gho_", "ghu_", "ghs_", "github_pat_", "glpat-",
    "xoxb-",
    "xoxp-", "AKIA", "eyJ",
  ]

  /// Whether a word begins like the keys of a well-known service, and is long enough for one.
  static func isWellKnown(_ word: String) -> Bool {
    prefixes.contains { word.hasPrefix($0) && word.utf8.count >= $0.utf8.count + 6 }
  }

  private static func mixesLettersAndDigits(_ text: Substring.UTF8View) -> Bool {
    text.contains(where: \.isDigit) && text.contains { $0.isLetterOrDigit && !$0.isDigit }
  }
}

/// Classes of bytes beside those that the language has.
extension UInt8 {
  var isLetterOrDigit: Bool { isDigit || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }
}
