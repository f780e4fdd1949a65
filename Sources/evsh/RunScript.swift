import ArgumentParser
import Foundation
import Shell

/// Runs a script, the commands of `-c` or of standard input, or a session at a terminal.
struct RunScript: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "The shell for testing AI voice and chat agents.",
    usage: """
      evsh [SCRIPT] [OPTIONS]     run a script
      evsh -c COMMANDS            run commands
      COMMAND | evsh              run what is piped, like a script
      evsh                        a session at a terminal
      evsh fmt FILE…              put scripts into their canonical form
      """,
    discussion: "'evsh -c help' lists the commands, 'evsh -c \"help run\"' shows one with examples.")

  @Argument(help: "A script of evsh commands; '-' is standard input.", completion: .file(extensions: ["evs"]))
  var script: String?

  @Option(name: .customShort("c"), help: ArgumentHelp("Run these commands; ';' separates them.", valueName: "commands"))
  var commands: String?

  @Flag(help: "Check the script and run nothing.")
  var check = false

  @Flag(help: "Go on after a failure; the exit code still tells of the first.")
  var keepGoing = false

  @Option(help: ArgumentHelp("What replies look like; table, where nothing is said.", valueName: "format"))
  var output: Settings.Output?

  @Flag(help: "The same as '--output jsonl': one JSON object a reply, one a line.")
  var json = false

  @Flag(help: "Run standard input line by line as it comes, each reply at once.")
  var stream = false

  @Option(help: "The workspace's file (default: $EVSH_WORKSPACE, then workspace.db in $XDG_DATA_HOME/evsh).")
  var workspace: String?

  @Option(help: "When to use colour: auto, always or never. NO_COLOR is honoured.")
  var colour = Settings.When.auto

  func validate() throws {
    if script != nil, commands != nil { throw ValidationError("a script and '-c' exclude each other") }
    if stream, (script ?? "-") != "-" || commands != nil {
      throw ValidationError("'--stream' reads standard input: leave out the script and '-c'")
    }
    if json, (output ?? .jsonl) != .jsonl {
      throw ValidationError("'--json' is '--output jsonl': leave one of them out")
    }
    if stream, check { throw ValidationError("'--stream' and '--check' exclude each other") }
  }

  func run() async throws {
    await Program(options: options).leave()
  }

  private var options: Options {
    var options = Options()
    (options.script, options.commands, options.workspace) = (script, commands, workspace)
    (options.check, options.keepGoing, options.stream) = (check, keepGoing, stream)
    (options.output, options.colour) = (output ?? (json ? .jsonl : .table), colour)
    return options
  }
}

extension Settings.When: ExpressibleByArgument {}
extension Settings.Output: ExpressibleByArgument {}
