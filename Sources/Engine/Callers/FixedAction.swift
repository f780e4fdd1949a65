/// Compiles a fixed message: what is said word for word, and its tags from left to right.
///
/// `<endcall/>`, `<silence/>`, `<hold/>`, `<spell>`, `<dtmf/>` and `<function/>` act. `<ivr>`, `<voicemail>` and `<voice>` say
/// their `text`. Other tags of the documentation are about sound or other channels: they are checked, taken out of the
/// text and noted. Tags don't nest, except in `<voice>`.
struct FixedAction {
  private(set) var parts: [CallerAction.Part] = []
  /// The tags without a meaning in text, as `<speed>` and `[sigh]`.
  private(set) var unheard: [String] = []
  /// What is worth knowing: what is never said.
  private(set) var notes: [String] = []

  private var text = OpenText()
  private var open: [ActionTag] = []
  private let isFollowUp: Bool

  init(_ message: String, isFollowUp: Bool = false, filling profile: inout ProfileText) throws(Obstacle) {
    self.isFollowUp = isFollowUp
    var reader = TagReader(message)
    while let token = try reader.next() {
      switch token {
      case .text(let text): append(try profile.open(withoutEmotions(text)))
      case .open(let tag, let attributes, let isClosed):
        let attributes = try TagAttributes(tag, attributes)
        try attributes.check(&profile)
        try begin(tag, isClosed: isClosed)
        if tag.place == .whole { try checkWhole(tag, message) }
        try act(tag, attributes, &profile)
      case .close(let tag):
        guard open.popLast() == tag else { throw Obstacle("</\(tag.rawValue)> closes what isn't open") }
      }
    }
    if let tag = open.last { throw Obstacle("<\(tag.rawValue)> lacks its closing </\(tag.rawValue)>") }
    finishText()
    guard parts.contains(where: \.isSeen) else { throw saysNothing }
    noteWhatIsMissed()
  }

  /// The places for what functions give, in all that is said.
  var outputs: [FunctionOutput] {
    parts.flatMap { part -> [FunctionOutput] in
      if case .say(let texts) = part { texts.flatMap(\.outputs) } else { [] }
    }
  }

  private mutating func noteWhatIsMissed() {
    guard let end = parts.firstIndex(of: .hangUp) else { return }
    if end < parts.count - 1 {
      notes.append("what follows <endcall/> is never said")
      parts.removeSubrange((end + 1)...)
    }
    if end > 0, case .silence = parts[end - 1] {
      notes.append("where the agent speaks in the <silence>, <endcall/> isn't reached: <hold> isn't interrupted")
    }
  }

  private mutating func begin(_ tag: ActionTag, isClosed: Bool) throws(Obstacle) {
    if isClosed, tag.shape == .span {
      throw Obstacle("<\(tag.rawValue)/> stands around a text: write <\(tag.rawValue)>…</\(tag.rawValue)>")
    }
    if let outer = open.last, outer != .voice {
      throw Obstacle("<\(tag.rawValue)> can't stand in <\(outer.rawValue)>")
    }
    if tag.place == .start, !text.trimmed.isEmpty || !parts.isEmpty {
      throw Obstacle("<\(tag.rawValue)> must stand at the start of the action")
    }
    if tag == .interruption, !isFollowUp {
      throw Obstacle("<interruption> works only in the action of a follow-up, whose condition is an id")
    }
    if !isClosed, tag.shape != .mark { open.append(tag) }
  }

  /// The tag must be all there is.
  private func checkWhole(_ tag: ActionTag, _ message: String) throws(Obstacle) {
    var reader = TagReader(message.trimming(\.isWhitespace))
    _ = try reader.next()
    if try reader.next() != nil { throw Obstacle("<\(tag.rawValue)> must be the whole action") }
  }

  private mutating func act(
    _ tag: ActionTag, _ attributes: TagAttributes, _ profile: inout ProfileText
  ) throws(Obstacle) {
    switch tag {
    case .silence: pause(.silence(try attributes.duration(&profile)))
    case .hold: pause(.hold(try attributes.duration(&profile)))
    case .endcall: pause(.hangUp)
    case .dtmf: try press(attributes["digits"] ?? "", &profile)
    // It is called before the message in which it stands.
    case .function: parts.append(.call(try profile.fill(attributes["name"] ?? "")))
    case .spell: break
    case .voicemail: append(try profile.open(attributes["text"] ?? "Please leave a message after the tone."))
    case .ivr, .voice: append(try profile.open(attributes["text"] ?? ""))
    default: unheard.append("<\(tag.rawValue)>")
    }
  }

  private mutating func press(_ digits: Substring, _ profile: inout ProfileText) throws(Obstacle) {
    let digits = try profile.open(digits)
    if digits.outputs.isEmpty, let stranger = KeyPresses.stranger(in: digits.written) {
      throw Obstacle("<dtmf> has no key '\(stranger)': the keys are 0 to 9, *, # and A to D")
    }
    var keys = OpenText()
    keys.append(.keys(digits))
    append(keys)
  }

  private mutating func withoutEmotions(_ text: Substring) -> String {
    var text = String(text)
    for emotion in ["[laughter]", "[sigh]"] {
      while let range = text.firstRange(of: emotion) {
        unheard.append(emotion)
        text.removeSubrange(range)
      }
    }
    return text
  }

  /// Adds to the message; a tag that was taken out leaves one space at most.
  private mutating func append(_ more: OpenText) {
    if open.last == .spell {
      text.append(.spelled(more))
    } else {
      text.append(text.endsInSpace ? more.withoutLeadingSpace : more)
    }
  }

  private mutating func finishText() {
    let words = text.trimmed
    if !words.isEmpty { parts.append(.say([words])) }
    text = OpenText()
  }

  private mutating func pause(_ part: CallerAction.Part) {
    finishText()
    parts.append(part)
  }

  private var saysNothing: Obstacle {
    if case .call? = parts.first {
      return Obstacle("<function> says nothing by itself: add words to it")
    }
    guard let tag = unheard.first else { return Obstacle("the action says nothing") }
    return Obstacle("\(tag) has no meaning in text, and the action says nothing else: add words to it")
  }
}
