import ArgumentParser
import Foundation

/// All ways to call evsh: what its completion in other shells is made of.
struct Calls {
  /// The call that needs no subcommand: a script, or `-c`.
  let plain: Call
  /// The subcommands that are shown, in the order of the help.
  let named: [Call]

  /// The calls that a program declares.
  init(of program: any ParsableCommand.Type) throws {
    let declared = try JSONDecoder().decode(Declared.self, from: Data(program._dumpHelp().utf8)).command
    let subcommands = declared.subcommands ?? []
    plain = subcommands.first { $0.commandName == declared.defaultSubcommand } ?? declared
    let named = subcommands.filter { $0.shouldDisplay && $0.commandName != declared.defaultSubcommand }
    // ArgumentParser's own 'help' doesn't say what it takes.
    let names = named.map(\.commandName).filter { $0 != "help" }
    self.named = named.map { $0.commandName == "help" ? $0.taking(names) : $0 }
  }

  private struct Declared: Decodable {
    let command: Call
  }
}
