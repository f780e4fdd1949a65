/// Compiles a fixed message: what is said word for word, and its tags from left to right.
///
/// `<endcall/>`, `<silence/>`, `<hold/>` and `<spell>` act. `<ivr>`, `<voicemail>` and `<voice>` say their `text`. Other tags of
/// the documentation are about sound or other channels: they are taken out of the text and noted. Spans don't nest,
/// except in `<voice>`.
struct FixedAction {
  private(set) var parts: [CallerAction.Part] = []
  /// What is worth knowing: what is dropped, what is never said.
  private(set) var notes: [String] = []

  /// The tags without a meaning in text, as `<speed>` and `[sigh]`.
  private var dropped: [String] = []
  private var text = ""
  private var open: [ActionTag] = []

  init(_ message: String, filling profile: inout ProfileText) throws(Obstacle) {
    var reader = TagReader(message)
    while let token = try reader.next() {
      switch token {
      case .text(let text): append(try profile.fill(withoutEmotions(text)))
      case .open(let tag, let attributes, let isClosed):
        try begin(tag, isClosed: isClosed)
        try act(tag, attributes, &profile)
      case .close(let tag):
        guard open.popLast() == tag else { throw Obstacle("</\(tag.rawValue)> closes what isn't open") }
      }
    }
    if let tag = open.last { throw Obstacle("<\(tag.rawValue)> lacks its closing </\(tag.rawValue)>") }
    finishText()
    guard !parts.isEmpty else { throw saysNothing }
    if !dropped.isEmpty { notes.append("without meaning in text: \(dropped.joined(separator: ", "))") }
    cutAfterHangUp()
  }

  private mutating func cutAfterHangUp() {
    guard let end = parts.firstIndex(of: .hangUp), end < parts.count - 1 else { return }
    notes.append("what follows <endcall/> is never said")
    parts.removeSubrange((end + 1)...)
  }

  private mutating func begin(_ tag: ActionTag, isClosed: Bool) throws(Obstacle) {
    if isClosed, tag.shape == .span {
      throw Obstacle("<\(tag.rawValue)/> stands around a text: write <\(tag.rawValue)>…</\(tag.rawValue)>")
    }
    let isSpan = !isClosed && tag.shape != .mark
    if let outer = open.last, outer != .voice, isSpan || outer == .spell {
      throw Obstacle("<\(tag.rawValue)> can't stand in <\(outer.rawValue)>")
    }
    if isSpan { open.append(tag) }
  }

  private mutating func act(
    _ tag: ActionTag, _ attributes: [String: Substring], _ profile: inout ProfileText
  ) throws(Obstacle) {
    switch tag.meaning {
    case .says: append(try profile.fill(attributes["text"] ?? ""))
    case .nothing: dropped.append("<\(tag.rawValue)>")
    case .unsupported: throw Obstacle("<\(tag.rawValue)> can't be carried out here: write what it would give as text")
    case .acts:
      switch tag {
      case .silence: pause(.silence(try Self.duration(of: tag, attributes, &profile)))
      case .hold: pause(.hold(try Self.duration(of: tag, attributes, &profile)))
      case .endcall: pause(.hangUp)
      default: break
      }
    }
  }

  private mutating func withoutEmotions(_ text: Substring) -> String {
    var text = String(text)
    for emotion in ["[laughter]", "[sigh]"] {
      while let range = text.firstRange(of: emotion) {
        dropped.append(emotion)
        text.removeSubrange(range)
      }
    }
    return text
  }

  /// Adds to the message; a tag that was taken out leaves one space at most.
  private mutating func append(_ more: String) {
    if open.last == .spell {
      text += more.filter { !$0.isWhitespace }.map(String.init).joined(separator: " ")
    } else if text.last?.isWhitespace == true {
      text += more.drop(while: \.isWhitespace)
    } else {
      text += more
    }
  }

  private mutating func finishText() {
    let words = text.trimming(\.isWhitespace)
    if !words.isEmpty { parts.append(.say([String(words)])) }
    text = ""
  }

  private mutating func pause(_ part: CallerAction.Part) {
    finishText()
    parts.append(part)
  }

  /// Seconds, `1.5s`, or milliseconds, `500ms`; at most an hour.
  private static func duration(
    of tag: ActionTag, _ attributes: [String: Substring], _ profile: inout ProfileText
  ) throws(Obstacle) -> Duration {
    let text = try profile.fill(attributes["time"] ?? "").trimming(\.isWhitespace)
    let (digits, scale) =
      text.hasSuffix("ms") ? (text.dropLast(2), 0.001) : (text.hasSuffix("s") ? text.dropLast() : text, 1)
    guard let number = Double(digits), (0...3600).contains(number * scale) else {
      throw Obstacle("<\(tag.rawValue)> wants a time of at most an hour: write <\(tag.rawValue) time=\"1.5s\"/>")
    }
    return .microseconds(Int((number * scale * 1_000_000).rounded()))
  }

  private var saysNothing: Obstacle {
    guard let tag = dropped.first else { return Obstacle("the action says nothing") }
    return Obstacle("\(tag) has no meaning in text, and the action says nothing else: add words to it")
  }
}
