import ArgumentParser

/// The program: its measurements, of which there is one.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evsh-bench", abstract: "Measures parts of evsh that are no program of their own.",
    subcommands: [ConditionsBench.self])
}
