/// How a server is to reach the agent under test: one of the public API's run modes beside voice and text.
package struct Route: Sendable, Hashable {
  package enum Mode: String, Sendable, Hashable, CaseIterable {
    case websocket, chirp, sip, agora, elevenlabs, retell, vapi, pipecat, livekit, email
  }

  package let mode: Mode
  /// An address, or the provider's id of the agent, by the mode; nil leaves it to what the agent says.
  package let target: String?

  /// Nil for a target that is missing, or that the mode doesn't take.
  package init?(_ mode: Mode, _ target: String?) {
    guard target == nil ? !mode.needsTarget : mode.field != nil else { return nil }
    (self.mode, self.target) = (mode, target)
  }
}

extension Route.Mode {
  /// The operation of the API, `run_scenarios_sip`.
  package var operation: String {
    switch self {
    case .websocket: "run_scenarios_text"
    case .chirp, .sip, .agora, .elevenlabs, .email: "run_scenarios_\(rawValue)"
    case .retell, .vapi: "run_scenarios_\(rawValue)_webrtc"
    case .pipecat, .livekit: "run_scenarios_\(rawValue)_v2"
    }
  }

  /// The request's field that takes the target; nil for a mode without one.
  package var field: String? {
    switch self {
    case .websocket, .chirp: "websocket_url"
    case .sip: "sip_endpoint"
    case .elevenlabs: "elevenlabs_agent_id"
    case .retell: "retell_agent_id"
    case .vapi: "vapi_assistant_id"
    case .email: "agent_email"
    case .agora, .pipecat, .livekit: nil
    }
  }

  /// Whether the API has no run of the mode without a target.
  package var needsTarget: Bool {
    switch self {
    case .websocket, .chirp, .vapi: true
    case .sip, .agora, .elevenlabs, .retell, .pipecat, .livekit, .email: false
    }
  }

  /// Whether the API takes evaluators only as a list of their ids.
  package var wantsList: Bool {
    switch self {
    case .retell, .vapi, .email, .pipecat, .livekit: true
    case .websocket, .chirp, .sip, .agora, .elevenlabs: false
    }
  }

  /// Whether the API's request has no personalities and no test profiles.
  package var hasNoOverrides: Bool { self == .retell || self == .vapi || self == .email }

  /// Whether runs are held in text.
  package var isText: Bool { self == .websocket || self == .email }

  /// The most that each evaluator may be run; nil for any number.
  package var mostFrequent: Int? { self == .pipecat || self == .livekit ? 100 : nil }
}
