import Foundation
import Testing

@testable import Shell

/// The editors' files are what the command table makes of them; `scripts/accept` records them anew.
@Suite struct GoldenGrammarTests {
  private static let grammar = EditorGrammar(table: .standard)

  @Test func theTextMateGrammarIsRecorded() throws {
    try Self.compare(TextMateGrammar(grammar: Self.grammar).text, to: "evs.tmLanguage.json")
  }

  @Test func theVimSyntaxIsRecorded() throws {
    try Self.compare(VimSyntax(grammar: Self.grammar).text, to: "vim/syntax/evs.vim")
  }

  private static func compare(_ text: String, to name: String) throws {
    let file = Fixture.editors.appending(path: name)
    if ProcessInfo.processInfo.environment["EVSH_ACCEPT"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "the commands make another \(name); scripts/accept records it")
  }
}
