import Shell

/// What evsh is called with.
struct Options {
  var script: String?
  /// What the script is given as `$1` and so on.
  var arguments: [String] = []
  var commands: String?
  var check = false
  var isOffline = false
  var keepGoing = false
  var output = Settings.Output.table
  var stream = false
  var workspace: String?
  var colour = Settings.When.auto
  /// The line of the script from which on all is carried out.
  var firstLine: Int?
  /// The most runs that may be launched.
  var mostRuns: Int?
  /// The file that keeps what a batch has done, and whether to go on from it.
  var checkpoint: String?
  var resume = false
  /// Written at the end of a batch, however it ended.
  var reports: [ReportFile] = []

  init() {}

  /// Whether it makes no sense where lines are typed.
  var needsScript: Bool { check || keepGoing || checkpoint != nil || !reports.isEmpty }

  /// The options of a call that has none but a workspace's file and a script, `-c COMMANDS`, or nothing more; nil for any
  /// other call.
  ///
  /// Such calls needn't wait for ArgumentParser, which takes longer than everything else at start.
  init?(plain arguments: some Collection<String>) {
    var words = Array(arguments)
    if words.count > 1, words[0] == "--workspace", !words[1].hasPrefix("-") {
      workspace = words[1]
      words.removeFirst(2)
    }
    switch words.count {
    case 0: break
    case 1 where !words[0].hasPrefix("-") && !Evsh.subcommandNames.contains(words[0]): script = words[0]
    case 2 where words[0] == "-c" && !words[1].hasPrefix("-"): commands = words[1]
    default: return nil
    }
  }
}
