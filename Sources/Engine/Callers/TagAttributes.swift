/// What a tag says of itself, `<dtmf digits="12#"/>`: which attributes it takes, and what they may be.
struct TagAttributes {
  private let tag: ActionTag
  private let written: [String: Substring]

  /// An attribute that isn't there, or isn't the tag's, is an obstacle.
  init(_ tag: ActionTag, _ written: [String: Substring]) throws(Obstacle) {
    self.tag = tag
    self.written = written
    let form = Self.form(of: tag)
    if let missing = form.required.first(where: { written[$0] == nil }) {
      throw Obstacle("<\(tag.rawValue)> lacks its \(missing): write \(form.example)")
    }
    let known = form.required + form.optional
    if let stranger = written.keys.sorted().first(where: { !known.contains($0) }) {
      let takes = known.isEmpty ? "nothing" : known.joined(separator: ", ")
      throw Obstacle("<\(tag.rawValue)> takes \(takes), not '\(stranger)'")
    }
  }

  subscript(name: String) -> Substring? { written[name] }

  /// Looks at the values that are a number of some range, or one of a few words.
  func check(_ profile: inout ProfileText) throws(Obstacle) {
    switch tag {
    case .speed: try checkNumber("ratio", 0.8...1.2, &profile)
    case .volume: try checkNumber("ratio", 0...2, &profile)
    case .backgroundNoise: try checkNumber("volume", 0...2, &profile)
    case .networkSimulation: try checkNumber("packet_loss", 0...100, &profile)
    case .interruption: _ = try duration(&profile)
    case .noise:
      let sound = try profile.fill(written["sound"] ?? "")
      guard Self.sounds.contains(sound) else {
        throw Obstacle("<noise> has no sound '\(sound)': it is one of \(Self.sounds.joined(separator: ", "))")
      }
    default: break
    }
  }

  /// Seconds, `1.5s`, or milliseconds, `500ms`; at most an hour.
  func duration(_ profile: inout ProfileText) throws(Obstacle) -> Duration {
    let text = try profile.fill(written["time"] ?? "").trimming(\.isWhitespace)
    let (digits, scale) =
      text.hasSuffix("ms") ? (text.dropLast(2), 0.001) : (text.hasSuffix("s") ? text.dropLast() : text, 1)
    guard let number = Double(digits), (0...3600).contains(number * scale) else {
      throw Obstacle("<\(tag.rawValue)> wants a time of at most an hour: write <\(tag.rawValue) time=\"1.5s\"/>")
    }
    return .microseconds(Int((number * scale * 1_000_000).rounded()))
  }

  private func checkNumber(
    _ name: String, _ range: ClosedRange<Double>, _ profile: inout ProfileText
  ) throws(Obstacle) {
    guard let value = written[name] else { return }
    let text = try profile.fill(value)
    guard let number = Double(text.trimming { $0.isWhitespace || $0 == "%" }), range.contains(number) else {
      throw Obstacle(
        "<\(tag.rawValue)> wants a \(name) from \(Self.words(range.lowerBound)) to \(Self.words(range.upperBound)), "
          + "not '\(text)'")
    }
  }

  /// `2`, `0.8`.
  private static func words(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  private static let sounds = ["office", "beep", "cough1", "cough2"]

  /// What a tag must have, what it may have, and how it is written.
  private static func form(of tag: ActionTag) -> (required: [String], optional: [String], example: String) {
    switch tag {
    case .endcall: ([], [], "<endcall/>")
    case .silence, .hold, .interruption: (["time"], [], "<\(tag.rawValue) time=\"1.5s\"/>")
    case .spell, .ignoreInterruptions: ([], [], "<\(tag.rawValue)>…</\(tag.rawValue)>")
    case .dtmf: (["digits"], [], "<dtmf digits=\"12#\"/>")
    case .speed, .volume: (["ratio"], [], "<\(tag.rawValue) ratio=\"1.1\"/>")
    case .voice: (["provider", "id"], ["model", "text"], "<voice provider=\"cartesia\" id=\"…\">…</voice>")
    case .ivr, .sendSMS: (["text"], [], "<\(tag.rawValue) text=\"…\"/>")
    case .voicemail: ([], ["text"], "<voicemail text=\"…\"/>")
    case .noise: (["sound"], [], "<noise sound=\"office\"/>")
    case .audio: (["id"], [], "<audio id=\"…\"/>")
    case .function: (["name"], [], "<function name=\"…\"/>")
    case .clientMessage: (["t", "d"], [], "<client_message t=\"…\" d=\"…\"/>")
    case .backgroundNoise: (["sound"], ["volume"], "<background_noise sound=\"…\">…</background_noise>")
    case .networkSimulation: (["packet_loss"], [], "<network_simulation packet_loss=\"10\"/>")
    }
  }
}
