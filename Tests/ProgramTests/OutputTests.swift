import Foundation
import Testing

/// The formats of replies, through the real program and readers that aren't ours.
@Suite struct OutputTests {
  private let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  /// Compares the rows that Python reads from CSV with the elements of a line of JSON: a cell is the text itself, empty
  /// for null, and JSON for everything else.
  private static let comparison = """
    import csv, io, json, sys
    lines, rows = open(sys.argv[1], newline="").read(), list(csv.DictReader(open(sys.argv[2], newline=""), strict=True))
    elements = json.loads(lines)[sys.argv[3]]
    def cell(value):
        if value is None: return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    assert rows == [{key: cell(value) for key, value in element.items()} for element in elements], (rows, elements)
    print(len(rows))
    """

  @Test(arguments: [
    ("list evaluators", "evaluators"), ("list agents", "agents"), ("list folders", "folders"),
    ("list profiles", "profiles"), ("list numbers", "numbers"), ("list results", "results"), ("list runs", "runs"),
    ("show result 1", "runs"), ("help", "commands"),
  ])
  func pythonReadsFromRowsWhatItReadsFromJSON(_ command: String, _ key: String) async throws {
    let evsh = try Evsh()
    _ = try await evsh.run("-c", "import \(clinic); select evaluators 1001; run x2 watch")
    try evsh.file("lines", try await evsh.run("--json", "-c", command).output)
    try evsh.file("rows", try await evsh.run("--output", "csv", "-c", command).output)
    let python = URL(filePath: "/usr/bin/env")
    let read = try await evsh.run("python3", "-c", Self.comparison, "lines", "rows", key, executable: python)
    #expect((Int(read.output.dropLast()) ?? 0) > 0, "\(read.messages)")
  }

  @Test(arguments: [
    ("table", "a   b\n"), ("json", "{\n  \"command\": \"echo\",\n  \"text\": \"a   b\"\n}\n"),
    ("jsonl", "{\"command\":\"echo\",\"text\":\"a   b\"}\n"), ("csv", "key,value\r\ntext,a   b\r\n"),
    ("markdown", "a b\n\n"),
  ])
  func theProgramTakesEveryFormat(_ format: String, _ output: String) async throws {
    let ended = try await Evsh().run("--output", format, "-c", "echo 'a   b'")
    #expect(ended.output == output && ended.messages.isEmpty && ended.code == 0)
  }

  @Test func jsonMeansLines() async throws {
    let evsh = try Evsh()
    let lines = try await evsh.run("--json", "-c", "echo a; numbers same; agent 99")
    let same = try await evsh.run("--json", "--output", "jsonl", "-c", "echo a; numbers same; agent 99")
    #expect(lines.output == same.output && lines.messages == same.messages)
    let objects = try lines.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["command"] as? String } == ["echo", "numbers", "agent"])
    #expect((objects[2]["error"] as? [String: Any])?["message"] as? String == "there is no agent 99")
  }

  @Test(arguments: [
    (["--output", "text"], "'table', 'json', 'jsonl', 'csv' or 'markdown'"),
    (["--output", "csv", "--json"], "leave one"),
  ])
  func otherwiseItIsCalledWrongly(_ options: [String], _ message: String) async throws {
    let started = try Evsh().start(options + ["-c", "echo a"])
    started.closeInput()
    let ended = await started.end()
    #expect(ended.code == 2 && ended.output.isEmpty && ended.messages.contains(message), "\(ended.messages)")
  }

  @Test(arguments: ["csv", "markdown"])
  func whatIsNoResultStaysOffStandardOutput(_ format: String) async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("--output", format, "-c", "import \(clinic); select tags smoke; agent 99")
    #expect(ended.output.isEmpty && ended.code == 6)
    for text in ["imported", "4 evaluators tagged smoke", "error: there is no agent 99"] {
      #expect(ended.messages.contains(text), "\(ended.messages)")
    }
  }

  /// An agent that would colour, clear and retitle the terminal, in a session with a narrow window and a wide one.
  @Test(arguments: ["table", "json", "jsonl", "csv", "markdown"], [40, 200])
  func whatAnAgentSaysDoesNotDisturbTheTerminal(_ format: String, _ columns: Int) async throws {
    let evsh = try Evsh()
    let file = try evsh.file("hostile.yaml", Workspaces.hostile)
    _ = try await evsh.run("--keep-going", "-c", "import \(file); select all project 1; run watch")
    let terminal = try await TerminalSession.atPrompt(evsh, columns: columns, rows: 60)
    try await terminal.carryOut("set output \(format)")
    let before = terminal.received.count
    let screen = try await terminal.carryOut("show transcript 1")
    #expect(screen.unknown.isEmpty && screen.contains("show transcript 1"))
    #expect(screen.lines.joined().contains("red\\") && screen.lines.joined().contains("end"), "\(screen)")
    #expect(screen.style(of: "red") == .plain && screen.style(of: "end") == .plain)
    for sequence in ["\u{1B}[2J", "\u{1B}]0;gone", "\0"] {
      #expect(!terminal.received.dropFirst(before).contains(sequence))
    }
  }
}
