/// The agent says a text, or must never say it; case and the kind of white space don't matter.
struct Wording: Examination {
  private let text: String
  private let spoken: SpokenText
  private let isWanted: Bool

  init(_ text: String, isWanted: Bool) {
    self.text = text
    spoken = SpokenText(text)
    self.isWanted = isWanted
  }

  func failure(in testimony: Testimony) -> String? {
    let speech = testimony.speeches.first { $0.spoken.contains(spoken) }
    if isWanted { return speech == nil ? "never said '\(text)'" : nil }
    return speech.map { "said '\(text)', which must never be said (turn \($0.turn))" }
  }
}
