/// The caller's data: what the caller knows, `{{test_profile.name}}`, and what the agent under test is told beforehand.
package struct TestProfile: Sendable, Hashable {
  package var id: Int
  package var name: String
  package var project: Int?
  package var agent: Int?
  /// Variables for the agent under test; those that begin with `X-` become headers of the handshake.
  package var agentVariables = JSONObject()
  /// Variables for the simulated caller only.
  package var callerVariables = JSONObject()

  package init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}
