/// The tags of fixed messages, as the public documentation lists them.
enum ActionTag: String, CaseIterable {
  case endcall, silence, hold, spell
  case dtmf, speed, volume, voice, ivr, voicemail, interruption, noise, audio, function
  case ignoreInterruptions = "ignore_interruptions"
  case sendSMS = "send_sms"
  case clientMessage = "client_message"
  case backgroundNoise = "background_noise"
  case networkSimulation = "network_simulation"

  /// Whether the tag stands around a text, `<spell>AB1</spell>`.
  enum Shape { case mark, span, either }

  var shape: Shape {
    switch self {
    case .spell, .ignoreInterruptions, .backgroundNoise: .span
    case .voice: .either
    default: .mark
    }
  }

  /// Where in an action the tag may stand.
  enum Place { case anywhere, start, whole }

  var place: Place {
    switch self {
    case .speed, .volume, .interruption: .start
    case .ivr, .voicemail: .whole
    default: .anywhere
    }
  }
}
