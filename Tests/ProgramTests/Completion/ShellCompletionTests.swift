import Testing

/// What Tab does after `evsh` in other shells.
@Suite struct ShellCompletionTests {
  @Test(arguments: OtherShell.allCases) func whatIsBegunIsFinished(_ shell: OtherShell) async throws {
    let terminal = try await shell.start(Evsh())
    for (typed, line) in [
      ("evsh nig", "evsh nightly.evs"), ("evsh su", "evsh sub/"), ("evsh sub/", "evsh sub/inner.evs"),
      ("evsh --colo", "evsh --colour"), ("evsh --colour al", "evsh --colour always"),
      ("evsh --colour=al", "evsh --colour=always"), ("evsh --workspace wor", "evsh --workspace work.db"),
      ("evsh --check nig", "evsh --check nightly.evs"), ("evsh fm", "evsh fmt"),
      ("evsh fmt nig", "evsh fmt nightly.evs"),
      ("evsh fmt nightly.evs sub/", "evsh fmt nightly.evs sub/inner.evs"), ("evsh fmt --ch", "evsh fmt --check"),
      ("evsh comp", "evsh completion"), ("evsh completion z", "evsh completion zsh"),
      ("evsh help comp", "evsh help completion"),
    ] {
      try terminal.type(typed + "\t")
      try await terminal.wait("'\(line)' in \(shell)") { $0.line.hasPrefix("$ " + line) }
      try terminal.press(.ctrl("u"))
      try await terminal.wait("the prompt of \(shell)") { $0.line == "$" }
    }
  }

  @Test(
    arguments: OtherShell.allCases,
    [
      ("evsh ", ["nightly.evs", "sub/", "check", "fmt", "completion", "help"]),
      ("evsh --", ["--check", "--keep-going", "--json", "--workspace", "--colour", "--version", "--help"]),
      ("evsh --colour ", ["auto", "always", "never"]), ("evsh fmt ", ["nightly.evs", "sub/"]),
      ("evsh fmt --", ["--check", "--help"]), ("evsh completion ", ["bash", "zsh", "fish"]),
    ])
  func severalAreListed(_ shell: OtherShell, _ list: (typed: String, expected: [String])) async throws {
    let terminal = try await shell.start(Evsh())
    try terminal.type(list.typed + "\t")
    let screen = try await terminal.wait("the list after '\(list.typed)'") { screen in
      list.expected.allSatisfy { screen.contains($0) }
    }
    #expect(!screen.contains("night.txt") && !screen.contains("work.db"))
  }

  /// The name of the subcommand that needs none is nobody's business.
  @Test(arguments: OtherShell.allCases, ["evsh scrip", "evsh completion bash z", "evsh -c nig"])
  func nothingElseIsOffered(_ shell: OtherShell, _ typed: String) async throws {
    let terminal = try await shell.start(Evsh())
    try terminal.type(typed + "\t|")
    try await terminal.wait("the line") { $0.line.hasSuffix("|") }
    #expect(terminal.screen.line == "$ \(typed)|")
  }

  @Test func everyOptionThatHelpShowsIsOffered() async throws {
    let evsh = try Evsh()
    for call in [[], ["check"], ["fmt"], ["completion"]] {
      let help = try await evsh.start(call + ["--help"]).end()
      let options = help.output.matches(of: /(?m)^  (?:-\w, )?--([a-z-]+)/).map { String($0.1) }
      #expect(options.contains("help") && (call == ["completion"] || options.count > 2))
      for shell in OtherShell.allCases {
        let script = try await evsh.run("completion", shell.rawValue).output
        for option in options {
          #expect(script.contains(shell == .fish ? "-l \(option) " : "--\(option)"), "\(shell): \(option)")
        }
      }
    }
  }

  @Test func theShellMustBeOneOfThree() async throws {
    let evsh = try Evsh()
    let alone = try await evsh.run("completion")
    #expect(alone.code == 2 && alone.output.isEmpty && alone.messages.contains("<shell>"))
    let unknown = try await evsh.run("completion", "tcsh")
    #expect(unknown.code == 2 && unknown.output.isEmpty && unknown.messages.contains("'bash', 'zsh' or 'fish'"))
  }
}
