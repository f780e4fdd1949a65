import Foundation
import Testing

/// A shell whose completion is tested, set up as the README says and driven at a terminal.
enum OtherShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  private var settings: (file: String, text: String) {
    switch self {
    case .bash: (".bashrc", "PS1='$ '; bind 'set show-all-if-ambiguous on'; bind 'set completion-query-items 0'\n")
    case .zsh: (".zshrc", "PS1='$ '; autoload -Uz compinit; compinit -u -D\n")
    case .fish:
      (".config/fish/config.fish", "function fish_prompt; printf '$ '; end; set -g fish_autosuggestion_enabled 0\n")
    }
  }

  /// The line of the README that switches completion on.
  private func installation() throws -> String {
    let readme = try String(contentsOf: Evsh.examples.appending(path: "../../README.md"), encoding: .utf8)
    return String(
      try #require(
        readme.split(separator: "\n").first { $0.hasPrefix("echo ") && $0.contains("completion \(rawValue)") }))
  }

  /// A session of it, whose prompt is there, in a folder with scripts and other files.
  func start(_ evsh: Evsh) async throws -> TerminalSession {
    for folder in ["sub", ".config/fish"] {
      let url = evsh.folder.appending(path: folder)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }
    for name in ["nightly.evs", "night.txt", "sub/inner.evs", "work.db"] { try evsh.file(name, "") }
    try evsh.file(settings.file, settings.text)
    _ = try await evsh.run("-c", installation(), executable: URL(filePath: "/bin/sh"))
    let terminal = try TerminalSession(
      evsh, columns: 120, rows: 40, arguments: ["-i"], executable: "/usr/bin/" + rawValue)
    try await terminal.wait("the prompt of \(self)") { $0.line == "$" }
    return terminal
  }
}
