/// Why the caller said something: what decided, how clearly, and what it was decided by.
package struct CallerReason: Sendable, Hashable {
  /// What decided.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The first message.
    case opening
    /// What follows another condition whatever the agent says.
    case followUp = "follow_up"
    /// A condition that what the agent said fits.
    case condition
    /// Nothing matched, and there is a catch-all.
    case catchAll = "catch_all"
    /// Nothing matched, and the agent asked for a field of the test profile.
    case profile
    /// Nothing matched: the caller asks back.
    case repeatRequest = "repeat_request"
    /// Nothing matched too often: the caller gives up.
    case offScript = "off_script"
    /// The agent said nothing: the caller asks whether it is still there.
    case prompt
    /// What the text says.
    case other
  }

  /// A condition that would have been next, and its score.
  package struct RunnerUp: Sendable, Hashable {
    package var condition: Int
    package var score: Double

    package init(condition: Int, score: Double) {
      self.condition = condition
      self.score = score
    }
  }

  package var rule: Rule
  /// The condition whose action is said; of a follow-up the one that it follows is `after`.
  package var condition: Int?
  package var after: Int?
  /// The condition as it is written, the profile's field, or which of how many times: "1 of 2".
  package var detail: String?
  /// How the condition was decided, and its score from 0 to 1.
  package var matcher: String?
  package var score: Double?
  package var runnerUp: RunnerUp?
  /// The agent's sentence that decided.
  package var sentence: String?
  /// What the choice among phrasings depends on.
  package var seed: UInt64?
  /// The tags of the action that have no meaning in text, `<noise>`.
  package var unheard: [String] = []
  /// The functions that were called for it, and what came of them.
  package var functions: [String] = []

  package init(_ rule: Rule, condition: Int? = nil, after: Int? = nil, detail: String? = nil) {
    self.rule = rule
    self.condition = condition
    self.after = after
    self.detail = detail
  }

  /// How far the runner-up was behind; all of the score where there was none.
  package var margin: Double? { score.map { $0 - (runnerUp?.score ?? 0) } }
}

extension CallerReason: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(.other, detail: text) }
}
