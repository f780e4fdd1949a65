import Evaluation

extension RunRequest {
  /// The launch as the API takes it: the request's operation, and the body in that operation's shape. `plan` is what the
  /// request's selection and channel come to.
  func launch(_ plan: RunPlan) -> Outgoing {
    guard let route else {
      return Outgoing(plan.entries.allSatisfy { $0.channel == .voice } ? .runVoice : .runText, body: json)
    }
    return Outgoing(Endpoint(route.mode), body: .object(body(route.mode, plan)))
  }

  private func body(_ mode: Route.Mode, _ plan: RunPlan) -> JSONObject {
    var body = json.object ?? JSONObject()
    guard mode.wantsList else { return body }
    let ids = plan.entries.map { JSONValue.integer($0.id) }
    body["frequency"] = .integer(frequency ?? 1)
    body["tags"] = nil
    body["mode"] = nil
    switch mode {
    case .pipecat, .livekit:
      body["scenarios"] = .array(ids.map { ["scenario": $0] })
      // The older shapes call it otherwise.
      body["agent"] = body["agent_id"]
      body["agent_id"] = nil
    default: body["scenarios"] = .array(ids)
    }
    return body
  }
}

extension Endpoint {
  /// The operation of a mode.
  fileprivate init(_ mode: Route.Mode) {
    self =
      switch mode {
      case .websocket: .runText
      case .chirp: .runChirp
      case .sip: .runSIP
      case .agora: .runAgora
      case .elevenlabs: .runElevenLabs
      case .retell: .runRetell
      case .vapi: .runVapi
      case .pipecat: .runPipecatV2
      case .livekit: .runLiveKitV2
      case .email: .runEmail
      }
  }
}
