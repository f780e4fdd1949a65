/// What `run` sends: which evaluators call which agent, how often, and what replaces what they bring.
package struct RunRequest: Sendable, Hashable {
  package var agent: Int?
  package var assistant: String?
  package var selection: Selection?
  /// Evaluators that bear any of these tags; beside a list of ids, both together.
  package var tags: [String] = []
  package var project: Int?
  /// How often each evaluator runs, from 1; nil is the API's default, 1.
  package var frequency: Int?
  /// The result's name, at most 255 characters.
  package var label: String?
  /// The number that is dialled, E.164.
  package var outboundNumber: String?
  /// The agent's number, E.164.
  package var agentNumber: String?
  package var personalities: [Int] = []
  package var profiles: [Int] = []
  package var numbers: NumberMode?
  package var concurrency: Int?
  package var channel = Channel.auto
  /// How the agent is reached; nil is by the channel.
  package var route: Route?
  /// Set where a client of the API speaks for the agent; only a server can hold such runs.
  package var chat: APIChat?
  /// What plays and judges where no rule can; it is the embedded engine's, and no part of the API's request.
  package var model: LanguageModel?
  /// Which servers its callers' functions may ask; the embedded engine's, too.
  package var functionReach = FunctionReach.public

  package init() {}

  /// What so many evaluators are multiplied by, `12 evaluators × 3 × 2 personalities`.
  package func factors(evaluators: Int) -> String {
    let factors = [
      evaluators.counted("evaluator"), frequency.map(String.init),
      personalities.isEmpty ? nil : personalities.count.counted("personality"),
      profiles.isEmpty ? nil : profiles.count.counted("profile"),
    ]
    return factors.compactMap(\.self).joined(separator: " × ")
  }

  /// How many runs so many evaluators make: evaluators × frequency × max(1, personalities) × max(1, profiles).
  package func runCount(evaluators: Int) -> Int {
    [frequency ?? 1, max(1, personalities.count), max(1, profiles.count)].reduce(evaluators) { product, factor in
      let (partial, overflow) = product.multipliedReportingOverflow(by: factor)
      return overflow ? .max : partial
    }
  }
}
