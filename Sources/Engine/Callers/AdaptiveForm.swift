/// A form of instruction that is turned into speech without a language model.
struct AdaptiveForm: Sendable {
  /// What is made of the words that follow the opener.
  enum Object: Sendable {
    /// They go without saying.
    case ignored
    /// Fields of the test profile.
    case fields
    /// A text in quotation marks, said as it stands; anything else doesn't fit the form.
    case quoted
    /// They are said as they stand.
    case literal
    /// They are turned into the first person, `FirstPerson`; in a question "they" is the agent.
    case own, asked
  }

  /// How the instruction begins; longer ones come first.
  let openers: [String]
  let object: Object
  /// The form fits only where the object begins with one of these, or with none of these.
  var before: [String] = []
  var notBefore: [String] = []
  /// The ways of saying it; `{}` stands for the object.
  var phrasings = ["{}"]
  var endsCall = false

  /// Whether the object fits the form.
  func takes(_ object: Instruction) -> Bool {
    guard self.object == .ignored || !object.isEmpty, !notBefore.contains(where: object.begins) else { return false }
    return before.isEmpty || before.contains(where: object.begins)
  }

  /// Every form; the first that fits counts.
  static let all = closing + stating + agreeing + asking

  /// What an instruction may begin with.
  static let verbs = Set(all.flatMap(\.openers).map { String($0.prefix { $0 != " " }) }).sorted()

  private static let goodbyes = ["goodbye", "bye", "goodbye, then"]

  private static let closing = [
    AdaptiveForm(
      openers: [
        "say goodbye", "say bye", "end the call", "end call", "end the conversation", "finish the call", "hang up",
      ],
      object: .ignored, phrasings: goodbyes, endsCall: true),
    AdaptiveForm(openers: ["thank"], object: .ignored, phrasings: ["thank you", "thanks", "thank you very much"]),
  ]

  private static let stating = [
    AdaptiveForm(openers: addressed("provide") + addressed("give") + addressed("share"), object: .fields),
    AdaptiveForm(openers: addressed("tell") + ["state", "say"], object: .fields, before: ["your"]),
    AdaptiveForm(
      openers: addressed("tell", "that") + ["say that", "state that", "mention that", "explain that"], object: .own),
    AdaptiveForm(openers: addressed("tell", "to"), object: .own, phrasings: ["please {}", "{}, please"]),
    AdaptiveForm(openers: addressed("tell") + ["say"], object: .quoted),
    AdaptiveForm(openers: addressed("tell") + ["say"], object: .own, before: ["you", "you're", "you've", "you'd"]),
    AdaptiveForm(openers: addressed("tell") + ["say"], object: .literal, notBefore: ["about"]),
  ]

  private static let agreeing = [
    AdaptiveForm(openers: ["confirm that"], object: .own, phrasings: ["yes, {}"]),
    AdaptiveForm(
      openers: ["confirm"], object: .ignored, notBefore: ["if", "whether"],
      phrasings: ["yes, that's right", "yes, that's correct", "yes, correct"]),
    AdaptiveForm(
      openers: ["agree", "accept"], object: .ignored,
      phrasings: ["yes, please", "yes, that works", "sure, that's fine"]),
    AdaptiveForm(
      openers: ["decline to", "refuse to"], object: .own,
      phrasings: ["I'd rather not {}", "sorry, I don't want to {}"]),
    AdaptiveForm(
      openers: ["decline", "refuse", "reject"], object: .ignored,
      phrasings: ["no, thank you", "no, thanks", "no, I don't want that"]),
  ]

  private static let asking = [
    AdaptiveForm(
      openers: addressed("ask", "for") + ["request"], object: .asked, notBefore: ["to", "that"],
      phrasings: ["could I have {}, please?", "can I get {}, please?", "I'd like {}, please"]),
    AdaptiveForm(
      openers: addressed("ask", "about"), object: .asked,
      phrasings: ["can you tell me about {}?", "I have a question about {}", "what about {}?"]),
    AdaptiveForm(
      openers: ["ask to", "request to"], object: .asked, phrasings: ["could I {}, please?", "I'd like to {}, please"]),
    AdaptiveForm(
      openers: addressed("ask", "to"), object: .asked, phrasings: ["could you {}, please?", "can you {}, please?"]),
    AdaptiveForm(openers: addressed("ask"), object: .quoted),
    AdaptiveForm(
      openers: addressed("ask"), object: .asked,
      before: ["if", "whether", "what", "when", "where", "which", "who", "whose", "why", "how"],
      phrasings: ["can you tell me {}?", "could you tell me {}?", "do you know {}?"]),
  ]

  /// The verb with and without the one who is addressed, then another word: `ask the agent for`, `ask them for`, `ask for`.
  private static func addressed(_ verb: String, _ word: String? = nil) -> [String] {
    ["\(verb) the agent", "\(verb) them", verb].map { opener in word.map { "\(opener) \($0)" } ?? opener }
  }
}
