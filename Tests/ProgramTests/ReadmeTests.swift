import Foundation
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
  private static func readme() throws -> String {
    try String(contentsOf: Evsh.examples.appending(path: "../../README.md"), encoding: .utf8)
  }

  /// The first fenced block of a language after a heading.
  private static func block(_ language: String, under heading: String) throws -> String {
    let rest = try #require(readme().components(separatedBy: "\n## \(heading)\n").last)
    let block = try #require(rest.components(separatedBy: "```\(language)\n").dropFirst().first)
    return try #require(block.components(separatedBy: "```").first)
  }

  @Test func theWalkIsTheNightlyScriptAndWhatItPrints() async throws {
    let script = try String(contentsOf: Evsh.examples.appending(path: "nightly.evs"), encoding: .utf8)
    let commands = script.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let shown = try Self.block("evsh", under: "From clone to a caught flaw").split(separator: "\n")
    #expect(shown == commands)

    let ended = try await Evsh().run(Evsh.examples.appending(path: "nightly.evs").path)
    let printed = ended.output.split(separator: "\n").map(String.init)
    let lines = try Self.readme().components(separatedBy: "caught:\n")[1].components(separatedBy: "`scripts/evsh")[0]
      .split(separator: "\n").map { $0.dropFirst(4) }.filter { $0 != "…" }
    #expect(lines.count > 5)
    for line in lines { #expect(printed.contains(String(line)), "not printed: \(line)") }
  }

  @Test func theGateIsTheExample() throws {
    let script = try String(contentsOf: Evsh.examples.appending(path: "gate.evs"), encoding: .utf8)
    let lines = script.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(try Self.block("evsh", under: "In CI").split(separator: "\n") == lines)
  }

  /// Each block of evsh is sound, after a result that it may judge.
  @Test func theBlocksAreScripts() async throws {
    let blocks = try Self.readme().components(separatedBy: "```evsh\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(blocks.count >= 3)
    for block in blocks {
      let ended = try await Evsh().run("--check", "--offline", "-c", "select all agent 42; run\n" + block)
      #expect(ended.code == 0, "\(block)\(ended.messages)")
    }
  }

  @Test func theAgentInPythonCanBeTested() async throws {
    let evsh = try Evsh()
    try evsh.file("echo.py", try Self.block("python", under: "Connect your own agent"))
    try evsh.file("echo.yaml", try Self.block("yaml", under: "Connect your own agent"))
    let command = try #require(Self.readme().split(separator: "\n").first { $0.contains("import echo.yaml") })
    let ended = try await evsh.run("-c", String(command), executable: URL(filePath: "/bin/sh"))
    #expect(ended.code == 0, "\(ended.output)\(ended.messages)")
  }

  @Test func theLinesForEditorsAreAllThatTheyNeed() async throws {
    let evsh = try Evsh()
    let lines = try Self.readme().split(separator: "\n").filter { $0.contains("ln -s \"$PWD/scripts/editors/") }
    #expect(lines.count == 2)
    let extensions = evsh.folder.appending(path: ".vscode/extensions")
    try FileManager.default.createDirectory(at: extensions, withIntermediateDirectories: true)
    for line in lines {
      let process = evsh.process(URL(filePath: "/bin/sh"), ["-c", String(line)])
      process.currentDirectoryURL = Evsh.examples.appending(path: "../..").standardizedFileURL
      #expect(await (try Started(process)).end().code == 0)
    }
    for name in ["package.json", "language-configuration.json", "evs.tmLanguage.json"] {
      #expect(try Data(contentsOf: extensions.appending(path: "evsh").appending(path: name)).count > 0)
    }
    let look = "filetype on | edit nightly.evs | call writefile([&filetype], 'seen') | qall!"
    let vim = try await evsh.run(
      "-N", "-u", "/dev/null", "-i", "NONE", "-n", "-es", "-c", look, executable: URL(filePath: "/usr/bin/vim"))
    #expect(vim.code == 0)
    #expect(try String(contentsOf: evsh.folder.appending(path: "seen"), encoding: .utf8) == "evs\n")
  }

  /// Which of the runs that fail alike is told first is chance, so numbers aren't compared.
  @Test func theSessionIsWhatASessionShows() async throws {
    let section = try #require(Self.readme().components(separatedBy: "\n## The session\n").last)
    let shown = section.components(separatedBy: "What happens in")[0].split(separator: "\n").filter {
      $0.hasPrefix("    ")
    }.map { $0.dropFirst(4) }
    let evsh = try Evsh()
    let clinic = try String(contentsOf: Evsh.examples.appending(path: "clinic.yaml"), encoding: .utf8)
    try evsh.file("clinic.yaml", clinic)
    let terminal = try await TerminalSession.atPrompt(evsh, columns: 240, rows: 40)
    // The last line only shows the prompt while runs are under way.
    for line in shown.dropLast() where line.contains("› ") {
      try await terminal.carryOut(String(line.components(separatedBy: "› ")[1]))
    }
    let expected = shown.dropLast().map { $0.replacing(/\d+/, with: "N") }
    try await terminal.wait("the README's lines") { screen in
      let seen = screen.text.replacing(/\d+/, with: "N").split(separator: "\n")
      return expected.allSatisfy { line in seen.contains { $0 == line } }
    }
  }
}
