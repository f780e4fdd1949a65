import ArgumentParser
import Foundation
import Language
import Shell

/// `evsh fmt FILE…`: puts scripts into their canonical form.
struct FormatScript: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Put scripts into their canonical form.")

  @Argument(
    help: "Scripts of evsh commands; '-' is standard input, formatted to standard output.",
    completion: .file(extensions: ["evs"]))
  var files: [String]

  @Flag(help: "Change nothing; fail where a file would change, and name it.")
  var check = false

  func run() async throws {
    let console = Console(Settings(), isPrompt: false)
    var codes: [Shell.ExitCode] = []
    for file in files { codes.append(format(file, console)) }
    console.flush()
    Foundation.exit((codes.max { $0.rawValue < $1.rawValue } ?? .success).rawValue)
  }

  private func format(_ file: String, _ console: Console) -> Shell.ExitCode {
    do throws(FileError) {
      let text = file == "-" ? ScriptFile.standardInput() : try ScriptFile.text(of: file)
      let source = Source(name: file == "-" ? "<stdin>" : file, text: text)
      guard let formatted = Formatter.format(source) else {
        console.show(Parser.parse(source).diagnostics, in: source, of: nil)
        return .script
      }
      return try settle(file, text, formatted, console)
    } catch {
      console.remark("evsh: '\(file)': \(error.reason)")
      return .usage
    }
  }

  private func settle(_ file: String, _ text: String, _ formatted: String, _ console: Console) throws(FileError)
    -> Shell.ExitCode
  {
    if check {
      if formatted != text { console.remark("\(file) isn't formatted; try: evsh fmt \(file)") }
      return formatted == text ? .success : .failed
    }
    if file == "-" {
      console.show(.formatted(formatted), of: "fmt")
    } else if formatted != text {
      try LocalSurroundings(workspace: nil, console: console).write(formatted, to: file)
    }
    return .success
  }
}
