/// One conversation: one evaluator, once, with one personality and one test profile.
package struct Run: Sendable, Hashable {
  package var id: Int
  package var result: Int
  package var evaluator: Int
  package var evaluatorName: String
  package var personality: Int?
  package var personalityName: String?
  package var profile: TestProfile?
  /// Which of the evaluator's repeats this is, from 1.
  package var attempt: Int
  package var status: RunStatus
  /// The number that the agent must dial; for agents that dial out.
  package var number: String?
  /// The number that the caller rings from; for agents that are rung.
  package var inboundNumber: String?
  /// Nil until the run has finished.
  package var verdict: Verdict?
  /// How the conversation ended, by the API's list of end reasons.
  package var endedReason: String?
  package var transcript: [TranscriptTurn] = []
  /// What its metrics say of it, those that were measured.
  package var metrics: [MetricValue] = []
  /// What the agent sent about the conversation.
  package var metadata = JSONObject()
  package var duration: Duration?
  /// The calls before the one that counts, oldest first.
  package var history: [FormerCall] = []
  /// What its caller and its judge asked of a language model.
  package var usage = TokenUsage()
  /// What a reader said of it.
  package var review: Review?
  package var createdAt: Timestamp
  package var startedAt: Timestamp?

  package init(
    id: Int, result: Int, evaluator: Int, evaluatorName: String, attempt: Int, status: RunStatus, createdAt: Timestamp
  ) {
    self.id = id
    self.result = result
    self.evaluator = evaluator
    self.evaluatorName = evaluatorName
    self.attempt = attempt
    self.status = status
    self.createdAt = createdAt
  }
}
