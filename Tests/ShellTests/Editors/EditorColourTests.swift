import Foundation
import Testing

@testable import Shell

/// Editors colour what the prompt colours, and alike: by their own engines, on all scripts that there are.
@Suite struct EditorColourTests {
  /// The examples, the golden scripts, what help shows, and what these leave out.
  private static func texts() throws -> [String] {
    let examples = try FileManager.default.contentsOfDirectory(atPath: Fixture.examplesPath)
      .filter { $0.hasSuffix(".evs") }.map { Fixture.examples.appending(path: $0) }
    let golden = GoldenTests.scripts.map { Fixture.golden.appending(path: $0) }
    let shown = CommandTable.standard.commands.flatMap(\.examples) + StatementForm.standard.flatMap(\.examples)
    return try (examples + golden).map { try String(contentsOf: $0, encoding: .utf8) } + shown.map { $0 + "\n" }
      + EditorCorpus.texts
  }

  @Test func vimColoursLikeThePrompt() throws {
    try Self.compare(EditorEngine.vim, Dictionary(uniqueKeysWithValues: GrammarRole.allCases.map { ($0.vimName, $0) }))
  }

  @Test func textMateGrammarsColourLikeThePrompt() throws {
    try Self.compare(
      EditorEngine.textMate, Dictionary(uniqueKeysWithValues: GrammarRole.allCases.map { ($0.scope, $0) }))
  }

  private static func compare(_ engine: EditorEngine, _ roles: [String: GrammarRole]) throws {
    let texts = try texts()
    let names = try engine.names(of: texts)
    for (text, rows) in zip(texts, names) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, expected) in Painting.prompt(text).enumerated() {
        let row = index < rows.count ? rows[index] : []
        #expect(Painting(lines[index], row.map { roles[String($0)]?.inPrompt ?? .word }) == expected)
      }
    }
  }

  @Test func everyRoleIsFoundByBoth() throws {
    let names = Set(try EditorEngine.vim.names(of: EditorCorpus.texts).joined().joined())
    let scopes = Set(try EditorEngine.textMate.names(of: EditorCorpus.texts).joined().joined())
    for role in GrammarRole.allCases {
      #expect(names.contains(Substring(role.vimName)) && scopes.contains(Substring(role.scope)), "\(role)")
    }
  }
}
