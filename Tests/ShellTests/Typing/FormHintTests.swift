import Testing

@testable import Shell

@Suite struct FormHintTests {
  @Test(arguments: [
    ("select ", "evaluators ID… | first N | all | folder PATH | tags TAG…"),
    ("select", " evaluators ID… | first N | all | folder PATH | tags TAG…"),
    ("select evaluators ", "ID…"), ("select evaluators", " ID…"),
    ("select evaluators 1001 ", "[ID…] [tags TAG…] [project ID] [agent ID]"),
    ("select all ", "[project ID] [agent ID]"), ("select folder ", "PATH"),
    ("run ", "[suite FILE] [xN] [label TEXT] [voice|text] [watch] [&]"),
    ("run x3 ", "[suite FILE] [label TEXT] [voice|text] [watch] [&]"),
    ("run text label ", "TEXT"), ("override personalities ", "ID|none…"), ("channel ", "voice|text|auto"),
    ("project ", "ID|none"), ("watch ", "[ID] [for DURATION] [&]"), ("watch 5 ", "[for DURATION] [&]"),
    ("connect ", "[URL] hosted | local [FILE]"), ("connect local ", "[FILE]"), ("echo ", "[TEXT…]"),
    ("undo; project ", "ID|none"),
    ("show evaluator ", "ID"), ("compare ", "ID ID"), ("compare 1 ", "ID"),
    ("list folders ", "[project ID] [folder PATH]"), ("help ", "[COMMAND]"),
  ])
  func itShowsWhatCanComeNext(_ text: String, _ expected: String) {
    #expect(FormHint(table: .standard).hint(after: text) == expected)
  }

  @Test(arguments: [
    "", "sel", "select eva", "compare 1 2 ", "select evaluators 10", "undo ", "run x3 label x text watch & ",
    "nonsense ", "echo \"a",
    "# run ", "let x = ", "run watch & ", "list projects ", "show session ",
  ])
  func itIsSilentWhereNothingHelps(_ text: String) {
    #expect(FormHint(table: .standard).hint(after: text) == nil)
  }
}
