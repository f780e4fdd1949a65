import ArgumentParser
import Foundation
import Language
import Shell

/// The program: its subcommands, of which running a script is the one that needs no name.
@main
struct Evsh: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "evsh",
    abstract: "The shell for testing AI voice and chat agents.",
    version: version,
    subcommands: [
      RunScript.self, CheckScript.self, LintFile.self, FormatScript.self, ServeCommand.self, KeyCommand.self,
      PrintCompletion.self,
    ],
    defaultSubcommand: RunScript.self)

  /// The words that are no script's name where a call begins with them.
  static var subcommandNames: [String] { configuration.subcommands.map { $0._commandName } + ["help"] }

  /// As ArgumentParser's own, but the help is that of running scripts, and wrong usage exits with evsh's code for it.
  static func main() async {
    if let options = Options(plain: Swift.CommandLine.arguments.dropFirst()) {
      await Program(options: options).leave()
    }
    do {
      let words = Swift.CommandLine.arguments.dropFirst()
      if words.first == "help", let name = words.dropFirst().first, words.count == 2, !name.hasPrefix("-") {
        var options = Options()
        options.commands = "help " + Quoting.quoted(name)
        await Program(options: options).leave()
      }
      if let only = words.first, ["-h", "--help", "help"].contains(only) {
        return print(helpMessage(for: RunScript.self))
      }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  private static func leave(_ error: any Error) -> Never {
    let code = Self.exitCode(for: error)
    guard code == .validationFailure else { Self.exit(withError: error) }
    // The subcommand that needs no name is nobody's business.
    let message = fullMessage(for: error).replacing("evsh script --help", with: "evsh --help")
    FileHandle.standardError.write(Data((message + "\n").utf8))
    Foundation.exit(Shell.ExitCode.usage.rawValue)
  }
}
