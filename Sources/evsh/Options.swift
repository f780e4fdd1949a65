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

  /// The options of a call that has none but a script, `-c COMMANDS`, or nothing at all; nil for any other call.
  ///
  /// Such calls needn't wait for ArgumentParser, which takes longer than everything else at start: 4 of 13 ms.
  init?(plain arguments: some Collection<String>) {
    let words = Array(arguments)
    switch words.count {
    case 0: break
    case 1 where !words[0].hasPrefix("-") && !["fmt", "check", "lint", "script", "help"].contains(words[0]):
      script = words[0]
    case 2 where words[0] == "-c" && !words[1].hasPrefix("-"): commands = words[1]
    default: return nil
    }
  }
}
