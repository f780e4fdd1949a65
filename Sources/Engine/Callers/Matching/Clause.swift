/// A part of what an agent said that can ask one thing, and how it does.
struct Clause: Sendable, Hashable {
  /// How a clause, or the sentence that it stands in, speaks.
  struct Manner: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    /// It has a question word, "which city".
    static let questionWord = Manner(rawValue: 1)
    /// It begins like a question to be answered by yes or no.
    static let yesNo = Manner(rawValue: 1 << 1)
    /// "Please tell me", "I need".
    static let request = Manner(rawValue: 1 << 2)
    /// A question by its mark only, "Any preference?".
    static let fragment = Manner(rawValue: 1 << 3)
    static let statement = Manner(rawValue: 1 << 4)
    /// It wants something confirmed, "is that correct?".
    static let confirmation = Manner(rawValue: 1 << 5)
    /// It proposes something, "shall I".
    static let offer = Manner(rawValue: 1 << 6)
    /// "Anything else?"
    static let closing = Manner(rawValue: 1 << 7)
    /// The agent presents what it found, "there are 3".
    static let finding = Manner(rawValue: 1 << 8)

    /// Any way of asking.
    static let asking: Manner = [.questionWord, .yesNo, .request, .fragment]
  }

  /// In lower case.
  let words: [String]
  let stems: [String]
  /// The sentence that it stands in, as it was said.
  let sentence: String
  let manner: Manner
  /// The kinds of answer that its question words want.
  let wanted: AnswerKind
  /// The kinds that its nouns speak of.
  let mentioned: AnswerKind
  /// The kinds of the values in it: "March 4th" is a date.
  let values: AnswerKind
  /// Whether it asks which of what there are names or sorts of, "which restaurant".
  var isOpen: Bool { wanted == [.name, .sort] }
}
