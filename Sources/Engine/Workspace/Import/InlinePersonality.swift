import Evaluation

/// A personality within a test suite: an id, one made from scratch, or one that changes another.
enum InlinePersonality {
  private static let required = ["prompt", "language", "voice_model", "voice_id", "background_noise"]
  private static let members = required + ["base", "name", "accent", "provider", "speed", "end_call_enabled"]
  private static let voiceModels = [
    "eleven_flash_v2_5", "eleven_multilingual_v2", "eleven_turbo_v2_5", "sonic-3.5",
  ]

  /// What the case refers to; a personality that is described becomes a row of this key.
  static func read(
    _ value: DocumentValue, key: String, name: String, into batch: inout ImportBatch
  ) -> Reference? {
    if value.node.content.isNumber {
      return value.id().map { Reference(kind: .personality, name: .id($0), place: value.place) }
    }
    guard let members = value.members(members) else { return nil }
    checkVoice(members)
    var personality = Personality(id: 0, name: name)
    let ownName = members["name"]?.text(0...DocumentValue.longestName)
    personality.prompt = members["prompt"]?.text(1...Int.max)
    let language = members["language"]?.word(of: SuiteVocabulary.languages)
    personality.language = language ?? personality.language
    let accent = members["accent"]?.text(0...DocumentValue.longestName)
    personality.accent = accent
    personality.name = ownName.flatMap { $0.isEmpty ? nil : $0 } ?? name
    var draft = Draft(personality, at: value.place)
    draft.key = key
    if let base = members["base"] {
      draft.basis = base.id().map { id in
        Draft.Basis(reference: Reference(kind: .personality, name: .id(id), place: base.place)) { own, base in
          var changed = base
          changed.name = own.name
          changed.project = own.project
          changed.prompt = own.prompt ?? base.prompt
          changed.language = language ?? base.language
          changed.accent = accent ?? base.accent
          return changed
        }
      }
    } else {
      for name in required { _ = members.required(name) }
    }
    if !batch.personalities.contains(where: { $0.key == key }) { batch.personalities.append(draft) }
    return Reference(kind: .personality, name: .key(key), place: value.place)
  }

  private static func checkVoice(_ members: DocumentMembers) {
    _ = members["voice_model"]?.word(of: voiceModels)
    _ = members["voice_id"]?.text(1...Int.max)
    if let noise = members["background_noise"], let sound = noise.text(), !["off", "office"].contains(sound),
      !sound.hasPrefix("https://"), !sound.hasPrefix("http://")
    {
      noise.report("'\(sound)' is none of off, office, or the address of a sound")
    }
    _ = members["provider"]?.word(of: ["11labs", "cartesia"])
    _ = members["end_call_enabled"]?.flag()
    if let speed = members["speed"], let number = speed.number(), !(0.8...1.2).contains(number) {
      speed.report("must be from 0.8 to 1.2")
    }
  }
}
