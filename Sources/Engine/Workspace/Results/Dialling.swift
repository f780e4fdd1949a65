import Evaluation

/// Who dials whom in a result's runs, and from which numbers of the workspace.
struct Dialling: Sendable {
  /// The workspace's numbers.
  var pool: [String] = []
  /// Whether each run under way has a number of its own, of whatever result and process.
  var isDifferent = false
  /// The number that the request overrides.
  var outbound: String?
  /// The evaluators whose agents dial, rather than being rung.
  var diallers: Set<Int> = []

  /// Gives a run its number, if there is one.
  func give(_ number: String?, to run: inout Run) {
    if diallers.contains(run.evaluator) {
      run.number = outbound ?? number
      run.inboundNumber = outbound == nil ? nil : number
    } else {
      run.inboundNumber = number
      run.number = outbound
    }
  }
}
