import Evaluation
import Language

extension Command {
  /// Commands about scripts.
  static let scripting = [source]

  private static let source = Command(
    "source", "Run another script in this session, with arguments $1 …; its path is relative to the script that says so",
    .first(.file), .rest(.named("ARG", .text)), traits: .sources, examples: ["source smoke.evs", "source smoke.evs 1001"]
  ) { shell, path, arguments in
    try await shell.source(path, arguments)
    return Reply(["sourced": .string(path)], [])
  }
}
