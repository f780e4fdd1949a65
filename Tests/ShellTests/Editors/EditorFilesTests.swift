import Foundation
import Testing

/// The files for editors that aren't recorded.
@Suite struct EditorFilesTests {
  /// What VS Code reads of an extension.
  private struct Extension: Decodable {
    struct Contributions: Decodable {
      let languages: [Language]
      let grammars: [Grammar]
    }

    struct Language: Decodable {
      let id: String
      let extensions: [String]
      let configuration: String
    }

    struct Grammar: Decodable {
      let language: String
      let scopeName: String
      let path: String
    }

    let contributes: Contributions
  }

  @Test func theExtensionForVSCodeNamesWhatIsThere() throws {
    let folder = Fixture.editors.appending(path: "vscode")
    let package = try JSONDecoder().decode(
      Extension.self, from: Data(contentsOf: folder.appending(path: "package.json")))
    let language = try #require(package.contributes.languages.first)
    let grammar = try #require(package.contributes.grammars.first)
    #expect(language.extensions == [".evs"] && grammar.language == language.id && grammar.scopeName == "source.evs")
    let recorded = try Data(contentsOf: Fixture.editors.appending(path: "evs.tmLanguage.json"))
    #expect(try Data(contentsOf: folder.appending(path: grammar.path)) == recorded)
    let configuration = try Data(contentsOf: folder.appending(path: language.configuration))
    let members = try JSONSerialization.jsonObject(with: configuration) as? [String: Any]
    #expect((members?["comments"] as? [String: String]) == ["lineComment": "#"])
  }

  @Test func vimKnowsScriptsByTheirEndingOrFirstLine() throws {
    let engine = EditorEngine.vim("let rows = [&filetype, &commentstring, &shiftwidth]")
    let written = try engine.write([
      "nightly.evs": "watch\n", "nightly": "#!/usr/bin/env evsh\nwatch\n", "other": "#!/bin/sh\nwatch\n",
    ])
    #expect(written["nightly.evs"] == "evs\n# %s\n2\n")
    #expect(written["nightly"] == written["nightly.evs"])
    #expect(written["other"]?.hasPrefix("evs") == false)
  }
}
