import Evaluation
import Language
import Testing

@testable import Shell

@Suite struct CompleterTests {
  @Test func commandsAreOfferedWithTheirSummaries() {
    #expect(Typed.texts("|") == CommandTable.standard.names + StatementForm.standard.map(\.name))
    let completion = Typed.complete("sel|")
    #expect(completion.candidates == [Candidate("select", CommandTable.standard["select"]?.summary ?? "")])
    #expect(completion.span == Span(0, 3))
    #expect(completion.common == "select")
  }

  @Test(arguments: [
    "undo; sel|", "for x in a b { sel|", "# note\nsel|", "undo \\\n; SEL|", "if a == b { undo } ; sel|",
  ])
  func aCommandBeginsWhereAStatementDoes(_ text: String) { #expect(Typed.texts(text) == ["select"]) }

  @Test(arguments: [
    "# sel|", "undo # sel|", "let x = sel|", "for x in sel|", "expect sel|", "nonsense sel|", "echo sel|",
    "run label |", "select first |", "'sel|", "watch & |", "agent $x sel|", "select evaluators x$x|",
  ])
  func nothingIsOfferedWhereNothingIsKnown(_ text: String) { #expect(Typed.texts(text) == []) }

  @Test(arguments: [
    ("run |", ["suite", "label", "voice", "text", "watch"]), ("run text |", ["suite", "label", "watch"]),
    ("run x3 label nightly w|", ["watch"]), ("run | label nightly watch", ["suite", "voice", "text"]),
    ("run w|a label x", ["watch"]), ("numbers |", ["same", "different"]), ("channel V|", ["voice"]),
    ("set colour |", ["auto", "always", "never"]), ("set output |", ["table", "json", "jsonl", "csv", "markdown"]),
    ("set output js|", ["json", "jsonl"]),
    (
      "set colour never |",
      [
        "output", "progress", "hints", "editor", "pager", "title", "confirm-over", "prompt", "model", "model-budget",
        "model-price", "functions",
      ]
    ),
    ("concurrency |", ["unlimited"]), ("help wa|", ["watch"]), ("show s|", ["session"]),
    ("connect |", ["hosted", "local"]),
    ("list runs status f|", ["failed"]),
  ])
  func keywordsAndChoicesAreOfferedOnce(_ text: String, _ expected: [String]) { #expect(Typed.texts(text) == expected) }

  @Test func whatExcludesEachOtherIsNotOfferedTogether() {
    #expect(Typed.texts("select |") == ["evaluators", "first", "all", "folder", "tags", "project", "agent"])
    #expect(Typed.texts("select all |") == ["project", "agent"])
    #expect(Typed.texts("select project 1376 |") == ["evaluators", "first", "all", "folder", "tags", "agent"])
    #expect(Typed.texts("show session |") == [])
    #expect(Typed.texts("list folders |") == ["project", "folder"])
    #expect(Typed.texts("list projects |") == [])
    #expect(Typed.texts("list |").starts(with: ["evaluators", "agents", "projects"]))
  }

  @Test func variablesFollowADollar() {
    let context = Typed.context { $0.variables = ["last", "label", "env.HOME", "1"] }
    #expect(Typed.texts("watch $la|", in: context) == ["$last", "$label"])
    #expect(Typed.complete("watch $la|", in: context).common == nil)
    #expect(Typed.complete("watch $las|", in: context).common == "$last")
    #expect(Typed.texts("echo \"to $|", in: context) == ["$last", "$label", "${env.HOME}", "$1"])
    #expect(Typed.inserted("echo \"to ${env.H|", in: context) == "echo \"to ${env.HOME}")
    #expect(Typed.inserted("echo a$las|", in: context) == "echo a$last")
    #expect(Typed.texts("echo '$la|", in: context) == [])
    #expect(Typed.texts(#"echo "\$la|"#, in: context) == [])
    #expect(Typed.texts("watch $la|") == [])
  }

  @Test func filesAreOfferedFolderByFolder() {
    let context = Typed.context { context in
      context.files = { folder in
        switch folder {
        case "":
          [FileName("suite.yaml"), FileName("suites", isFolder: true), FileName(".git", isFolder: true)]
        case "suites/": [FileName("b.yaml"), FileName("a b.yaml"), FileName("my own", isFolder: true)]
        default: []
        }
      }
    }
    let completion = Typed.complete("import |", in: context)
    #expect(completion.candidates.map(\.text) == ["suite.yaml", "suites/"])
    #expect(completion.candidates.map(\.isWhole) == [true, false])
    #expect(completion.common == "suite")
    #expect(Typed.texts("export .|", in: context) == [".git/"])
    #expect(
      Typed.texts("import suites/|", in: context) == ["\"suites/a b.yaml\"", "suites/b.yaml", "\"suites/my own/"])
    #expect(Typed.texts("connect local s|", in: context) == ["suite.yaml", "suites/"])
    #expect(Typed.texts("import 'suites/a|", in: context) == ["'suites/a b.yaml'"])
    #expect(Typed.texts("run x3 suite suites/b|", in: context) == ["suites/b.yaml"])
    #expect(Typed.inserted("import \"suites/a|\"", in: context) == "import \"suites/a b.yaml\"")
  }

  @Test func anyTextAndAnyCursorGiveACandidateThatFits() {
    let pieces = [
      "select", " ", "\"", "'", "$", "{", "}", ";", "\n", "\\", "#", "folder Sales", "é", "&", "x3", "1001",
    ]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for offset in 0...text.utf8.count {
        let completion = Completer(table: .standard).complete(text, at: offset, in: Typed.context())
        #expect(completion.span.lower <= offset && completion.span.upper <= text.utf8.count, "\(text) at \(offset)")
      }
    }
  }
}
