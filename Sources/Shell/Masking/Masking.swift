import Language

/// Keeps secrets out of what is kept or shown again: masks them in a line, also in one that doesn't parse.
///
/// Masked are the values that the command table says are secret; what follows words that name a secret (`token`,
/// `X-API-KEY:`); the values of names such as `API_KEY=`; the user in an address; and secrets that are known.
package struct Masking: Sendable {
  /// What stands in a secret's place.
  package static let mark = "•••"

  let table: CommandTable
  private let known: KnownSecrets
  /// The commands that take secrets, declared or not.
  let secretCommands: [String]

  /// Masking by a table's commands; `known` are secrets to be masked wherever they occur, such as the keys in the
  /// environment. Those of less than four bytes are left out: they would be found in any text.
  package init(table: CommandTable, known: [String] = []) {
    self.table = table
    self.known = KnownSecrets(known)
    secretCommands = ["login"] + table.commands.filter(\.takesSecret).map(\.name)
  }

  /// The secrets among the variables of an environment, by their names: evsh's own keys, and what is long enough to be
  /// one under a name such as `AGENT_TOKEN`. The current folder's name ends like that of a password.
  package static func secrets(in environment: [String: String]) -> [String] {
    environment.filter { name, value in
      ["EVSH_API_KEY", "CEKURA_API_KEY"].contains(name)
        || value.utf8.count >= 8 && SecretNames.contains(name) && !["PWD", "OLDPWD"].contains(name)
    }.map(\.value)
  }

  /// The line with a mark in the place of each secret; the line itself where there is none.
  package func mask(_ line: String) -> String {
    let secrets = secrets(in: Source(name: "", text: line))
    return secrets.isEmpty ? line : Self.masked(Array(line.utf8), secrets)
  }

  /// A text that is no line, such as a reply, with a mark in the place of each secret that is known.
  package func maskKnown(_ text: String) -> String {
    known.texts.reduce(text) { $0.replacing($1, with: Self.mark) }
  }

  /// A name has a value, which is a secret where the name is that of one: from now on it is known.
  func learn(_ value: String, as name: String) {
    if SecretNames.contains(name), value.utf8.count >= 8 { known.add(value) }
  }

  /// From now on a text is known to be a secret.
  func learn(secret: String) { known.add(secret) }

  /// Where secrets stand in a text, in UTF-8: in order, and apart from each other.
  func secrets(in source: Source) -> [Range<Int>] {
    let tokens = Lexer.tokens(of: source)
    let assigned = AssignedSecrets(source.bytes, strings: TypedLine.strings(in: tokens)).ranges
    let found =
      ranges(in: source, tokens) + assigned + AddressSecrets.ranges(in: source.bytes)
      + known.texts.flatMap { Self.ranges(of: Array($0.utf8), in: source.bytes) }
    var secrets: [Range<Int>] = []
    for secret in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = secrets.last, secret.lowerBound <= last.upperBound {
        secrets[secrets.count - 1] = last.lowerBound..<max(last.upperBound, secret.upperBound)
      } else {
        secrets.append(secret)
      }
    }
    return secrets
  }

  private static func ranges(of secret: [UInt8], in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start + secret.count <= bytes.count {
      let range = start..<start + secret.count
      if bytes[start] == secret[0], bytes[range].elementsEqual(secret) {
        found.append(range)
        start = range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  static func masked(_ bytes: [UInt8], _ secrets: [Range<Int>]) -> String {
    var text: [UInt8] = []
    var end = 0
    for secret in secrets {
      text += bytes[end..<secret.lowerBound] + Array(mark.utf8)
      end = secret.upperBound
    }
    return String(decoding: text + bytes[end...], as: UTF8.self)
  }
}

extension Command {
  /// Whether any of its values is secret.
  var takesSecret: Bool { clauses.contains { $0.kind == .secret } }
}
