import Language
import Shell
import Testing

@Suite struct MaskedDiagnosticTests {
  private let masking = Masking(table: .standard, known: ["known-secret"])

  private func rendered(_ text: String) -> String {
    let script = Binder(.standard).bind(Parser.parse(Source(name: "x.evs", text: text)))
    var renderer = ReplyRenderer()
    renderer.masking = masking
    return renderer.render(script.diagnostics, in: script.source, of: nil).messages
  }

  @Test(arguments: [
    "login sk-1234 now", "EVSH_API_KEY=sk-1234 run", "agent 42 token sk-1234", "login \"sk-1234",
    "login keep 'sk-1234'",
    "login \"sk-\\x31234\"",
  ])
  func noSecretIsShown(_ text: String) {
    let rendered = rendered(text)
    #expect(!rendered.isEmpty)
    #expect(!rendered.contains("sk-1234"), "\(rendered)")
  }

  @Test func knownSecretsAreHiddenWhereverTheyOccur() {
    #expect(rendered("agent 42 known-secret").contains("unexpected '•••'"))
  }

  @Test func theCaretsStayUnderWhatIsMeant() {
    #expect(
      rendered("echo password=hunter22; rnu") == """
        error: no command is named 'rnu'
         --> x.evs:1:20
          |
        1 | echo password=•••; rnu
          |                    ^^^ did you mean 'run'?

        """)
  }

  @Test func whatHoldsNoSecretIsLeftAsItIs() {
    let source = Source(name: "x.evs", text: "rnu x3\n", firstLine: 7)
    let diagnostics = [Diagnostic("what", at: Span(0, 3))]
    let masked = masking.mask(diagnostics, in: source)
    #expect(masked.diagnostics == diagnostics)
    #expect(masked.source.position(of: 0).line == 7)
  }
}
