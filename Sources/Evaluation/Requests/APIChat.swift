/// That a client of the API speaks for the agent: it hands in what the agent says and asks for what the caller answers
/// (the API's `run_scenarios_api_chat`).
package struct APIChat: Sendable, Hashable {
  /// How long a whole conversation may take; nil leaves it to the evaluator, then to the agent.
  package var timeout: Duration?

  package init(timeout: Duration? = nil) { self.timeout = timeout }
}
