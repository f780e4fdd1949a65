import Foundation
import Language
import Shell
import Testing

@Suite struct CommandTableTests {
  /// Each example of each command, with the command's name for the report.
  static let examples = CommandTable.standard.commands.flatMap { command in
    command.examples.map { (command.name, $0) }
  }

  @Test(arguments: examples)
  func examplesRun(_ command: String, _ example: String) async throws {
    let (transcript, code) = try await Fixture.run("import clinic.yaml\n" + example + "\n", name: "<example>")
    // A run may fail by the sample agent's flaws; the commands themselves must not.
    let expected: [Int32] = command == "exit" ? [0, 3] : [0, 1]
    #expect(expected.contains(code), "\(example): \(transcript.text)")
    #expect(!transcript.text.contains("error: no "), "\(transcript.text)")
  }

  @Test func everyCommandHasAnExampleThatNamesIt() {
    for command in CommandTable.standard.commands {
      #expect(command.examples.contains { $0.contains(command.name) }, "\(command.name)")
    }
  }

  @Test func theReadmeHasTheTable() throws {
    let readme = try String(contentsOf: Fixture.examples.appending(path: "../../README.md"), encoding: .utf8)
    #expect(readme.contains(CommandTable.standard.markdown), "put this in:\n\(CommandTable.standard.markdown)")
  }

  @Test(arguments: [StatementForm.markdown, Measure.markdown])
  func theReadmeHasTheTablesOfTheLanguage(_ table: String) throws {
    let readme = try String(contentsOf: Fixture.examples.appending(path: "../../README.md"), encoding: .utf8)
    #expect(readme.contains(table), "put this in:\n\(table)")
  }

  @Test(arguments: StatementForm.standard.flatMap(\.examples))
  func statementsAreBound(_ example: String) {
    let script = Binder(.standard).bind(Parser.parse(Source(name: "<example>", text: "run; " + example)))
    #expect(script.findings.isEmpty)
  }

  @Test func theReadmeHasTheExitCodes() throws {
    let readme = try String(contentsOf: Fixture.examples.appending(path: "../../README.md"), encoding: .utf8)
    for code in Shell.ExitCode.allCases {
      #expect(readme.contains("| \(code.rawValue) | \(code.meaning) |"))
    }
  }
}
