import Evaluation
import Language

extension Command {
  /// Commands about scripts.
  static let scripting = [source, save, record]

  private static let source = Command(
    "source",
    "Run another script in this session, with arguments $1 …; its path is relative to the script that says so",
    .first(.file), .rest(.named("ARG", .text)), traits: .sources,
    examples: ["source smoke.evs", "source smoke.evs 1001"]
  ) { shell, path, arguments in
    try await shell.source(path, arguments)
    return Reply(["sourced": .string(path)], [])
  }

  private static let save = Command(
    "save", "Write the shortest script that rebuilds this session; running it gives the same request",
    .first(.file), examples: ["select all agent 42; save all.evs"]
  ) { shell, path in
    let commands = shell.request(Session.RunOptions()).settingCommands + shell.session.commands
    guard !commands.isEmpty else {
      throw CommandFailure(
        "there is nothing to save yet", helps: ["'select' and 'override' choose what is saved"], exit: .script)
    }
    try shell.write(commands.map { $0 + "\n" }.joined(), to: path)
    return .notice(
      "saved \(commands.count.counted("command")) to \(path)",
      ["file": .string(path), "commands": JSONValue(commands)])
  }

  private static let record = Command(
    "record", "Keep this session in a file as a script, with its replies as comments; 'off' ends that",
    .first(Parameter.file.or("off")), traits: .aside, examples: ["record session.evs; list tags; record off"]
  ) { shell, choice in
    guard let path = choice.value else {
      guard let file = shell.recording?.path else {
        throw CommandFailure("nothing is being recorded", exit: .script)
      }
      shell.recording = nil
      return .notice("recorded to \(file)", ["file": .string(file)])
    }
    try shell.write("", to: path)
    shell.recording = Recording(path: path)
    return .notice("recording to \(path); 'record off' ends that", ["file": .string(path)])
  }
}
