import ArgumentParser

/// `evsh-bench path NAME TIMES`: takes a path through evsh so many times, for whoever counts instructions from outside.
struct PathBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Take a path through evsh so many times, to be counted from outside.")

  @Argument(help: "The path.")
  var path: HotPath

  @Argument(help: "How many times.")
  var times: Int

  func run() async throws { try await path.walk(times: times) }
}
