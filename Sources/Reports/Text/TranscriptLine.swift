import Evaluation

extension TranscriptTurn {
  /// When it began, in minutes, seconds and hundredths: `00:04.20`.
  var time: String {
    let hundredths = start.microseconds / 10_000 % 100
    return start.minutesAndSeconds + (hundredths < 10 ? ".0" : ".") + String(hundredths)
  }

  /// Who, in one word.
  var speaker: String {
    switch role {
    case .mainAgent: "agent"
    case .testingAgent: "caller"
    case .functionCall: "calls"
    case .functionCallResult: "result"
    }
  }

  /// What was said, called or answered.
  var words: String {
    switch role {
    case .mainAgent, .testingAgent: content
    case .functionCall: [data?["name"]?.string ?? "?", written("arguments")].joined(separator: " ")
    case .functionCallResult: written("result")
    }
  }

  private func written(_ member: String) -> String { data?[member].map { $0.string ?? $0.compact } ?? "" }

  /// `00:04.20  agent   Hello, how can I help you?`.
  var line: String { "\(time)  \(speaker.padding(to: 8))\(words)" }
}

extension String {
  /// The text with spaces after it up to a width.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
