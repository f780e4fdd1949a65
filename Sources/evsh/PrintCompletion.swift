import ArgumentParser

/// `evsh completion SHELL`: prints a script with which a shell completes the words after `evsh`.
struct PrintCompletion: ParsableCommand {
  /// The shells that there is a script for.
  enum OtherShell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a script that completes evsh's options in a shell.",
    discussion: """
      Put one of these lines where the shell reads it at its start:
        ~/.bashrc                   source <(evsh completion bash)
        ~/.zshrc, after compinit    source <(evsh completion zsh)
        ~/.config/fish/config.fish  evsh completion fish | source
      """)

  @Argument(help: "The shell to complete in.")
  var shell: OtherShell

  func run() throws {
    let calls = try Calls(of: Evsh.self)
    switch shell {
    case .bash: print(BashCompletion(calls: calls).script)
    case .zsh: print(ZshCompletion(calls: calls).script)
    case .fish: print(FishCompletion(calls: calls).script)
    }
  }
}
