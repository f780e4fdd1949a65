import Evaluation

/// Operations that this server doesn't carry out: why, and what does instead.
extension Call {
  /// There is no audio of conversations that are held as text.
  func listenToRun() async throws(Refusal) -> Answer {
    _ = try await library.run(id)
    throw .malformed("run \(id) is held as text, there is no audio to listen to: its 'transcript' has what is said")
  }

  func evaluateMetrics() async throws(Refusal) -> Answer {
    _ = try await library.resultAlone(id)
    throw .field("metric_ids", "runs are measured as they end, once: 'rerun' holds and measures them anew")
  }

  func askAboutFailures() async throws(Refusal) -> Answer {
    _ = try await library.resultAlone(id)
    throw .malformed(
      "this server has nobody who answers questions about failures: each run has its 'reasons' and its transcript")
  }

  func createResult() throws(Refusal) -> Answer {
    throw .malformed("results come of running evaluators: send a request to \(Endpoint.runText.path())")
  }

  func createMetric() throws(Refusal) -> Answer {
    throw .field(
      "type",
      "this server measures by built-in metrics, which evaluators name in 'metrics': what another would judge goes into "
        + "an evaluator's 'checks' or its 'expected_outcome_prompt'")
  }
}
