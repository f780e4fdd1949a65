import ArgumentParser

/// The program: its measurements.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evsh-bench", abstract: "Measures parts of evsh that are no program of their own.",
    subcommands: [ConditionsBench.self, PathBench.self])
}
