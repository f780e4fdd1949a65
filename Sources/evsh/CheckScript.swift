import ArgumentParser
import Foundation
import Language
import Shell

/// `evsh check FILE…`: says everything that is wrong with scripts, and runs nothing.
struct CheckScript: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with scripts, and how many runs they make.")

  @Argument(help: "Scripts of evsh commands; '-' is standard input.", completion: .file(extensions: ["evs"]))
  var files: [String]

  @Flag(help: "Don't look names up in the workspace.")
  var offline = false

  @Flag(help: "Print one JSON object a script, one a line, errors among it.")
  var json = false

  @Option(
    help: "The workspace's file (default: $EVSH_WORKSPACE, then workspace.db in $XDG_DATA_HOME/evsh).",
    completion: .file())
  var workspace: String?

  func run() async throws {
    var settings = Settings()
    settings.output = json ? .jsonl : .table
    let console = Console(settings, isPrompt: false)
    var codes: [Shell.ExitCode] = []
    for file in files { codes.append(await check(file, console)) }
    console.flush()
    _exit((codes.max { $0.rawValue < $1.rawValue } ?? .success).rawValue)
  }

  private func check(_ file: String, _ console: Console) async -> Shell.ExitCode {
    let text: String
    do throws(FileError) { text = file == "-" ? ScriptFile.standardInput() : try ScriptFile.text(of: file) } catch {
      console.remark("evsh: '\(file)': \(error.reason)")
      return .usage
    }
    let surroundings = LocalSurroundings(workspace: workspace, console: console)
    let interpreter = Interpreter(table: .standard, surroundings: surroundings, front: console)
    let script = interpreter.bind(Parser.parse(Source(name: file == "-" ? "<stdin>" : file, text: text)))
    let check = await interpreter.check(script, looksUp: !offline)
    if !json { interpreter.show(findings: check.findings) }
    console.show(.check(check), of: "check")
    return check.hasErrors ? .script : .success
  }
}
