/// All commands there are.
package struct CommandTable: Sendable {
  package let commands: [Command]
  private let byName: [String: Command]

  package init(_ commands: [Command]) {
    self.commands = commands
    byName = Dictionary(uniqueKeysWithValues: commands.map { ($0.name, $0) })
  }

  package subscript(name: String) -> Command? { byName[name] }
  package var names: [String] { commands.map(\.name) }
  /// The commands that '&' sends to the background, `run, watch and rerun`.
  var backgroundNames: String {
    let names = commands.filter { $0.traits.contains(.background) }.map(\.name)
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// The commands of evsh, in the order of its help.
  package static let standard = CommandTable(
    Command.choosing + Command.adjusting + Command.running + Command.looking + Command.comparing + Command.keeping
      + Command.recalling + Command.speaking)
}
