import Evaluation

/// What the agent is told about a call before it begins: the handshake's headers.
struct CallContext: Sendable, Hashable {
  let result: Int
  let run: Int
  let evaluator: Int
  /// The caller's number, if one was given out.
  let callerNumber: String?
  /// The number under which the agent is called, if there is one.
  var agentNumber: String?
  /// The test profile's variables for the agent under test.
  let variables: JSONObject
}
