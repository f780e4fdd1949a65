import Evaluation
import Language
import Testing

@testable import Shell

@Suite struct MaskingTests {
  private let masking = Masking(table: .standard, known: ["hunter-2-and-more", "abc"])

  /// Lines with secrets, and how they are kept.
  @Test(arguments: [
    // After commands that take secrets, well spelt or not, parsing or not.
    ("echo sk-123456", "echo •••"), ("echo AKIAIOSFODNN7EXAMPLE", "echo •••"), ("echo ghp_abcdefghijkl", "echo •••"),
    ("login sk-1234", "login •••"), ("login \"sk 1234\"", "login •••"), ("login 'sk 12", "login •••"),
    ("login \"sk 1234", "login •••"), ("logn sk-1234", "logn •••"), ("lgoin sk-1234; run x3", "lgoin •••; run x3"),
    ("login ab;cd", "login •••"), ("login ab{cd}", "login •••"), ("login ab\\", "login •••"),
    ("login a b c", "login ••• ••• •••"), ("login key sk-1234", "login key •••"), ("login #sk-1", "login •••"),
    ("{ login sk-1 }", "{ login ••• }"), ("if x { login sk-1", "if x { login •••"), ("login $ecret", "login •••"),
    ("plan; login sk-1", "plan; login •••"), ("plan\nlogin sk-1\nrun", "plan\nlogin •••\nrun"),
    ("login \\\n  sk-1", "login \\\n  •••"), ("login ${env.KEY:-sk-1}", "login •••"),
    ("\"login\" sk-1", "\"login\" •••"),
    ("auth Bearer sk-1", "auth Bearer •••"), ("password correct horse", "password ••• •••"),
    ("login x\"a\nb\"", "login •••"), ("evsh login sk-1", "evsh login •••"), ("LOGIN sk-1", "LOGIN •••"),
    // After words that name a secret.
    ("connect https://x.example key sk-1", "connect https://x.example key •••"),
    ("set api-key sk-1", "set api-key •••"),
    ("connekt https://x.example api-key sk-1", "connekt https://x.example api-key •••"),
    ("curl -H Authorization: Bearer sk-1 https://x", "curl -H Authorization: Bearer ••• •••"),
    ("connect X-CEKURA-API-KEY: sk-1", "connect X-CEKURA-API-KEY: •••"),
    ("connect --token sk-1", "connect --token •••"),
    ("echo token sk1234", "echo token •••"), ("run key = sk-1", "run key = •••"),
    // Names with values.
    ("EVSH_API_KEY=sk-1", "EVSH_API_KEY=•••"), ("EVSH_API_KEY=sk-1 evsh run", "EVSH_API_KEY=••• evsh run"),
    ("export CEKURA_API_KEY=\"sk 1\"", "export CEKURA_API_KEY=\"•••\""),
    ("let token = sk-1; run", "let token = •••; run"),
    ("let api_key = 'sk 1'", "let api_key = '•••'"), ("let apiKey = \"sk 1", "let apiKey = \"•••"),
    ("echo \"X-API-KEY: sk 1\" next", "echo \"X-API-KEY: •••\" next"), ("run label token=sk-1", "run label token=•••"),
    ("echo '{\"api_key\": \"sk-1\", \"agent\": 5}'", "echo '{\"api_key\": \"•••\", \"agent\": 5}'"),
    ("echo \"{\\\"token\\\":\\\"sk-1\\\"}\"", "echo \"{\\\"token\\\":\\\"•••\\\"}\""),
    ("PASSWORD=a\"b c\"d run", "PASSWORD=••• run"),
    ("SECRET_KEY_BASE=sk-1", "SECRET_KEY_BASE=•••"), ("API_KEY_2=sk-1", "API_KEY_2=•••"), ("# key=sk-1", "# key=•••"),
    // Addresses.
    ("connect https://me:pass@x.example/a", "connect https://•••@x.example/a"),
    ("connect https://me:pa/ss@x.example/a", "connect https://•••@x.example/a"),
    ("connect https://token@x.example", "connect https://•••@x.example"),
    ("connect \"wss://a:b@x", "connect \"wss://•••@x"),
    ("connect https://x.example/?api_key=sk-1&project=5", "connect https://x.example/?api_key=•••&project=5"),
    // Known ones, and what looks like one where nothing has a place for it.
    ("run label hunter-2-and-more", "run label •••"), ("echo xhunter-2-and-morex", "echo x•••x"),
    ("sk-4f9a8b7c6d5e4f3a2b1c", "•••"), ("login; sk-4f9a8b7c6d5e4f3a2b1c", "login; •••"),
    ("run sk-4f9a8b7c6d5e4f3a2b1c", "run •••"), ("# sk-4f9a8b7c6d5e4f3a2b1c", "# •••"),
  ])
  func secretsAreMasked(_ line: String, _ expected: String) {
    #expect(masking.mask(line) == expected)
    #expect(masking.mask(expected) == expected)
  }

  /// Lines that are kept as they are.
  @Test(arguments: [
    "", " ", "agent \"Front desk\"", "agent Key", "run label key-rotation", "run label token watch", "help login",
    "select tags key token smoke", "select tags password reset", "echo the key to success", "login", "login  # asks",
    "login ${env.EVSH_API_KEY}", "let token = ${env.TOKEN}", "select folder Sales.Token.Refresh project 1376",
    "assistant asst_8f14e45fceea167a5a36dedd4bea2543", "run label nightly-2025-02-25-abc", "select tags smoke2 a1b2",
    "override outbound-number +14155550100", "expect success-rate >= 90%", "for key in a b { run label $key }",
    "connect https://x.example:8080/path@v1", "connect local token.db", "import secrets.yaml", "log", "login; run x3",
    "selct folder Sales.Inbound", "monkey business", "show transcript 274", "let tokens_used = 5", "echo abc",
    "run label \"login flow\" watch", "echo 10:30 key", "if key == value {", "plan & key",
  ])
  func ordinaryLinesAreKept(_ line: String) {
    #expect(masking.mask(line) == line)
  }

  @Test(arguments: CommandTable.standard.commands.flatMap(\.examples))
  func examplesAreKept(_ line: String) {
    #expect(masking.mask(line) == line)
  }

  @Test func declaredSecretsAreMasked() {
    let masking = Masking(table: CommandTable([Self.unlock, Self.attach]))
    #expect(masking.mask("unlock abc now") == "unlock ••• •••")
    #expect(masking.mask("unlok abc") == "unlok •••")
    #expect(masking.mask("attach https://x pin 1234 label token") == "attach https://x pin ••• label token")
    #expect(masking.mask("attach label \"a b\" pin \"12 34") == "attach label \"a b\" pin •••")
    #expect(masking.mask("attach https://x pni 1234") == "attach https://x ••• •••")
    #expect(masking.mask("attach pin ${env.PIN}") == "attach pin ${env.PIN}")
  }

  private static let unlock = Command("unlock", "", .first(.secret), examples: []) { _, _ in .line("", .null) }
  private static let attach = Command(
    "attach", "", .optional(.named("URL", .text)), .keyword("pin", .secret), .keyword("label", .text), examples: []
  ) { _, _, _, _ in .line("", .null) }

  @Test func anyTextIsMaskedWithoutATrapAndLeavesNoKnownSecret() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "login", "key", "token=", "X-KEY:", "\"", "'", "\\", ";", "{", "}", "$", "${env.A}", "#", " ", " ", "\n", "://",
      "@", "&",
      ":", "=", "é", "hunter-2-and-more", "•••", "select", "run", "bearer", "\u{1B}", "a1",
    ]
    for _ in 0..<2000 {
      let line = (0..<Int.random(in: 0..<14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let masked = masking.mask(line)
      #expect(!masked.contains("hunter-2-and-more"), "\(line)")
      if !line.contains(where: "ltXkb".contains), !line.contains("hunter"), !line.contains("@") {
        #expect(masked == line)
      }
    }
  }

  @Test func aRefusedSecretIsNotShown() throws {
    let source = Source(name: "<line>", text: "unlock \"\"")
    let bound = Binder(CommandTable([Self.unlock])).bind(Parser.parse(source))
    #expect(bound.diagnostics.map { $0.message } == ["this is not a key"])
  }
}
