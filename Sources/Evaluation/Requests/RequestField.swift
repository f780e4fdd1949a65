/// A field of the run request, by the API's name: what a refusal is about.
package enum RequestField: String, Sendable, Hashable, CaseIterable {
  case agent = "agent_id"
  case assistant = "assistant_id"
  case scenarios
  case tags
  case project = "project_id"
  case frequency
  case label = "name"
  case outboundNumber = "outbound_phone_number"
  case agentNumber = "agent_number"
  case personalities = "personality_ids"
  case profiles = "test_profile_ids"
  case numbers = "mode"
  case concurrency = "concurrency_limit"
  case channel
  case route
}
