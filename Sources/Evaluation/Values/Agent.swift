/// The system under test, the *main agent*.
package struct Agent: Sendable, Hashable {
  package var id: Int
  package var name: String
  package var project: Int
  /// The provider's id of the same agent, `asst_1234567890`.
  package var assistantID: String?
  /// Whether the caller rings the agent; otherwise the agent dials the caller.
  package var inbound = true
  /// Who opens the conversation; nil leaves it to the evaluator: an empty first message waits for the agent.
  package var speaksFirst: Bool?
  /// The number under which the agent is reached, E.164.
  package var phoneNumber: String?
  /// How the embedded engine reaches it as text; nil where it can't be reached here.
  package var connection: Connection?
  /// Where its results are told of; nil leaves that to the project.
  package var webhookURL: String?

  package init(id: Int, name: String, project: Int) {
    self.id = id
    self.name = name
    self.project = project
  }
}
