import Evaluation
import Testing

@testable import Engine

/// Export and import are each other's inverse, for workspaces nobody thought of.
struct ExportTests {
  @Test(arguments: 0..<40)
  func roundTrip(_ seed: Int) async throws {
    var random = RandomWorkspace(seed: UInt64(seed))
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(random.document().compact, name: "w.json")
    for isYAML in [true, false] {
      let text = try await workspace.exportWorkspace(asYAML: isYAML)
      let name = isYAML ? "w.yaml" : "w.json"
      let again = try await workspace.importText(text, name: name)
      #expect(again.counts.allSatisfy { $0.added + $0.changed == 0 }, "\(again.digest)\n\(text)")

      let other = try ScratchWorkspace()
      let copy = try await other.open()
      try await copy.importText(text, name: name)
      #expect(try await copy.exportWorkspace(asYAML: isYAML) == text)
      #expect(try await copy.evaluators(ListFilter()) == workspace.evaluators(ListFilter()))
      #expect(try await copy.projects() == workspace.projects())
      #expect(try await copy.agents(ListFilter()) == workspace.agents(ListFilter()))
      #expect(try await copy.profiles(ListFilter()) == workspace.profiles(ListFilter()))
      #expect(try await copy.personalities(ListFilter()) == workspace.personalities(ListFilter()))
      #expect(try await copy.folders(ListFilter()) == workspace.folders(ListFilter()))
    }
  }

  @Test func anEmptyWorkspaceIsADocumentToo() async throws {
    let workspace = try await ScratchWorkspace().open()
    let text = try await workspace.exportWorkspace(asYAML: true)
    #expect(text == "workspace: 1\n")
    #expect(try await workspace.importText("workspace: 1\n").counts == [])
  }

  @Test func secretsStayReferences() async throws {
    let scratch = try ScratchWorkspace()
    let workspace = try await scratch.open()
    try await workspace.importText(
      """
      workspace: 1
      projects: [{id: 7, name: Clinic}]
      agents:
      - {name: A, project: 7, connection: {websocket: {url: "ws://a", headers: {Authorization: "Bearer ${env.TOKEN}"}}}}
      """)
    #expect(try await workspace.exportWorkspace(asYAML: true).contains("Authorization: \"Bearer ${env.TOKEN}\""))
  }

  /// What is written, and what stands in the YAML.
  @Test(arguments: [
    ("plain words", "plain words"), ("yes", "\"yes\""), ("12", "\"12\""), ("2024-05-01", "\"2024-05-01\""),
    ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("*a", "\"*a\""),
    ("a\nb", "|-\n    a\n    b"), ("a\n\n  b\n", "|\n    a\n\n      b"), ("a\n\n", "\"a\\n\\n\""), ("\na", "\"\\na\""),
    (" a\nb", "\" a\\nb\""), ("a\r\nb", "\"a\\r\\nb\""), ("é ü", "é ü"), ("+14155550100", "\"+14155550100\""),
    ("a\u{2028}b", "\"a\\u2028b\""), ("\u{FFFF}", "\"\\uffff\""),
  ])
  func texts(_ text: String, _ yaml: String) throws {
    let written = YAMLWriter.write(["top": ["text": .string(text)]])
    #expect(written == "top:\n  text: \(yaml)\n")
    #expect(try DocumentFile.parse(ImportFile(written)).json == ["top": ["text": .string(text)]])
  }

  @Test(arguments: 0..<200)
  func anyDocument(_ seed: Int) throws {
    var random = RandomWorkspace(seed: UInt64(seed))
    let document: JSONObject = ["a": random.value(depth: 4), "b": random.value(depth: 3)]
    let written = YAMLWriter.write(document)
    #expect(try DocumentFile.parse(ImportFile(written)).json == .object(document), "\(written)")
  }

  @Test func longKeys() throws {
    let document: JSONObject = ["a": .object([String(repeating: "k", count: 3000): ["b": 1]])]
    #expect(try DocumentFile.parse(ImportFile(YAMLWriter.write(document))).json == .object(document))
  }
}
