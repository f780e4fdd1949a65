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

  @Option(help: ArgumentHelp("Fail where a script makes more runs than these.", valueName: "n"))
  var maxRuns: Int?

  @OptionGroup var place: WorkspaceOption

  func run() async throws {
    signal(SIGPIPE, SIG_IGN)
    var settings = Settings()
    settings.output = json ? .jsonl : .table
    let console = Console(settings, isPrompt: false)
    var code = Int32(0)
    for file in files { code = max(code, await check(file, console).rawValue) }
    if let reason = console.finish() {
      console.draw("evsh: standard output can't be written: \(reason)\n")
      code = max(code, Shell.ExitCode.unreachable.rawValue)
    }
    _exit(code)
  }

  private func check(_ file: String, _ console: Console) async -> Shell.ExitCode {
    let text: String
    do throws(FileError) { text = file == "-" ? ScriptFile.standardInput() : try ScriptFile.text(of: file) } catch {
      console.remark("evsh: '\(file)': \(error.reason)")
      return .usage
    }
    let interpreter = Interpreter(
      table: .standard, surroundings: LocalSurroundings(workspace: place.workspace, console: console), front: console,
      secrets: Masking.secrets(in: ProcessInfo.processInfo.environment))
    console.hide(by: interpreter.masking)
    interpreter.hasOpenArguments = true
    let script = interpreter.bind(Parser.parse(Source(name: file == "-" ? "<stdin>" : file, text: text)))
    let check = await interpreter.check(script, looksUp: !offline)
    if !json { interpreter.show(findings: check.findings) }
    console.show(.check(check, interpreter.masking), of: "check")
    if check.hasErrors { return .script }
    guard let maxRuns, check.runCount > maxRuns else { return .success }
    if !json { interpreter.show(findings: [check.excess(over: maxRuns)]) }
    return .refused
  }
}
