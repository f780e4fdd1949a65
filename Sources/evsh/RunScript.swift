import ArgumentParser
import Foundation
import Shell

/// Runs a script, the commands of `-c` or of standard input, or a session at a terminal.
struct RunScript: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script", abstract: "The shell for testing AI voice and chat agents.",
    usage: """
      evsh [SCRIPT [ARGUMENT…]]   run a script
      evsh -c COMMANDS [ARG…]     run commands
      COMMAND | evsh              run what is piped, like a script
      evsh                        a session at a terminal
      evsh check FILE…            say everything that is wrong with scripts
      evsh fmt FILE…              put scripts into their canonical form
      evsh serve                  serve the public evaluator API
      evsh key create NAME        make a key for a client of the server
      evsh completion SHELL       print the completion of evsh's options for a shell
      """,
    discussion: "'evsh -c help' lists the commands, 'evsh -c \"help run\"' shows one with examples.")

  @Argument(help: "A script of evsh commands; '-' is standard input.", completion: .file(extensions: ["evs"]))
  var script: String?

  @Argument(help: "What the script is given as $1 and so on.", completion: .default)
  var arguments: [String] = []

  @Option(name: .customShort("c"), help: ArgumentHelp("Run these commands; ';' separates them.", valueName: "commands"))
  var commands: String?

  @Flag(help: "Say everything that is wrong with the script, and run nothing.")
  var check = false

  @Flag(help: "With '--check': don't look names up in the workspace.")
  var offline = false

  @Option(help: ArgumentHelp("Run nothing where the script makes more runs than these.", valueName: "n"))
  var maxRuns: Int?

  @Option(
    help: ArgumentHelp(
      "Run a script from a line on; what shapes the session before it is carried out too.", valueName: "script:line"),
    completion: .file(extensions: ["evs"]))
  var from: ScriptLine?

  @Option(
    help: ArgumentHelp(
      "Write a report at the end, however it ends: .xml (JUnit), .html, .json, .csv or .md, or FORMAT=FILE.",
      valueName: "file"),
    completion: .file())
  var report: [ReportFile] = []

  @Option(
    help: ArgumentHelp("Keep what is done in a file, which a full success removes.", valueName: "file"),
    completion: .file())
  var checkpoint: String?

  @Flag(help: "Go on from the checkpoint, where there is one: nothing is launched twice.")
  var resume = false

  @Flag(help: "Go on after a failure; the exit code still tells of the first.")
  var keepGoing = false

  @Option(help: ArgumentHelp("What replies look like; table, where nothing is said.", valueName: "format"))
  var output: Settings.Output?

  @Flag(help: "The same as '--output jsonl': one JSON object a reply, one a line.")
  var json = false

  @Flag(help: "Run standard input line by line as it comes, each reply at once.")
  var stream = false

  @OptionGroup var place: WorkspaceOption

  @Option(help: "When to use colour: auto, always or never. NO_COLOR is honoured.")
  var colour = Settings.When.auto

  func validate() throws {
    if stream, (script ?? "-") != "-" || commands != nil {
      throw ValidationError("'--stream' reads standard input: leave out the script and '-c'")
    }
    if offline, !check { throw ValidationError("'--offline' goes with '--check'") }
    if resume, checkpoint == nil { throw ValidationError("'--resume' goes with '--checkpoint FILE'") }
    if let maxRuns, maxRuns < 0 { throw ValidationError("'--max-runs' takes a whole number from 0") }
    if from != nil, commands != nil { throw ValidationError("'--from' and '-c' exclude each other") }
    if checkpoint != nil || from != nil || !report.isEmpty, stream || check {
      throw ValidationError("'--checkpoint', '--from' and '--report' run a script: leave out '--stream' and '--check'")
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
    (options.script, options.commands, options.workspace) = (script, commands, place.workspace)
    (options.check, options.keepGoing, options.stream) = (check, keepGoing, stream)
    (options.output, options.colour) = (output ?? (json ? .jsonl : .table), colour)
    (options.arguments, options.isOffline, options.mostRuns) = (arguments, offline, maxRuns)
    (options.checkpoint, options.resume, options.reports) = (checkpoint, resume, report)
    if from != nil || commands != nil {
      // The script is given by the option, so that all words are arguments.
      options.arguments = [script].compactMap(\.self) + arguments
      (options.script, options.firstLine) = (from?.script, from?.line)
    }
    return options
  }
}

extension Settings.When: ExpressibleByArgument {}
extension Settings.Output: ExpressibleByArgument {}

extension ReportFile: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// A line of a script, `nightly.evs:17`.
struct ScriptLine: ExpressibleByArgument {
  let script: String
  let line: Int

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), let line = Int(argument[argument.index(after: colon)...]), line > 0,
      colon > argument.startIndex
    else { return nil }
    (script, self.line) = (String(argument[..<colon]), line)
  }
}
