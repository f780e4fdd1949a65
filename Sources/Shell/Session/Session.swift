package import Evaluation

/// What the commands so far have chosen: the state from which a run request is made. A value, so that `undo`, `reset`
/// and tests are copies.
package struct Session: Sendable, Hashable {
  package var agent: Int? { didSet { if agent != oldValue { evaluatorCount = nil } } }
  package var assistant: String? { didSet { if assistant != oldValue { evaluatorCount = nil } } }
  package var project: Int? { didSet { if project != oldValue { evaluatorCount = nil } } }
  package var selection: Selection? { didSet { if selection != oldValue { evaluatorCount = nil } } }
  package var tags: [String] = [] { didSet { if tags != oldValue { evaluatorCount = nil } } }
  /// How many evaluators the selection came to when it was last looked up, for the prompt; no part of the request.
  package var evaluatorCount: Int?
  package var overrides = Overrides()
  package var numbers: NumberMode?
  package var channel = Channel.auto
  package var concurrency: Int?

  package init() {}

  /// What replaces that which evaluators bring.
  package struct Overrides: Sendable, Hashable {
    package var personalities: [Int] = []
    package var profiles: [Int] = []
    package var outboundNumber: String?
    package var agentNumber: String?

    package init() {}
  }

  /// What a single `run` adds to the session.
  struct RunOptions: Sendable, Hashable {
    var frequency: Int?
    var label: String?
    var channel: Channel?
    var route: Route?
    /// The file of a test suite, which brings the evaluators.
    var suite: String?
  }

  /// The request that `run` with these options would send.
  func request(_ options: RunOptions = RunOptions()) -> RunRequest {
    var request = RunRequest()
    request.agent = agent
    request.assistant = assistant
    request.selection = selection
    request.tags = tags
    request.project = project
    request.frequency = options.frequency
    request.label = options.label
    request.outboundNumber = overrides.outboundNumber
    request.agentNumber = overrides.agentNumber
    request.personalities = overrides.personalities
    request.profiles = overrides.profiles
    request.numbers = numbers
    request.concurrency = concurrency
    request.channel = options.channel ?? channel
    request.route = options.route
    return request
  }
}
