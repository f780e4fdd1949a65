/// Compiles an adaptive action, an instruction of what to say (`fixed_message` false), into speech, without a language model.
///
/// A small set of forms is understood, alone or joined by "and" or "then"; each has a few phrasings, one of which the
/// run's seed chooses. What fits no form is an obstacle: a guess would test something else than was asked for.
struct AdaptiveAction {
  private(set) var parts: [CallerAction.Part] = []

  private let manner: Manner

  init(_ text: String, _ manner: Manner = .plain, filling profile: inout ProfileText) throws(Obstacle) {
    self.manner = manner
    var reader = TagReader(text)
    while let token = try reader.next() {
      guard case .text = token else { throw Obstacle("tags work only where fixed_message is true") }
    }
    for instruction in Instruction.all(in: text, verbs: AdaptiveForm.verbs) where parts.last != .hangUp {
      try add(instruction, &profile)
    }
    if parts.isEmpty { throw Obstacle("the action says nothing") }
  }

  private mutating func add(_ instruction: Instruction, _ profile: inout ProfileText) throws(Obstacle) {
    var instruction = instruction
    _ = instruction.takes(["please", "politely", "then", "simply", "just"])
    for form in AdaptiveForm.all {
      var object = instruction
      guard object.takes(form.openers), form.takes(object), let words = try Self.words(object, form, &profile) else {
        continue
      }
      parts.append(.say(manner.spoken(words.map(Self.sentence)).map { OpenText($0) }))
      if form.endsCall { parts.append(.hangUp) }
      return
    }
    var obstacle = Obstacle(
      "'\(instruction.rest)' needs a language model: write what the caller says, with fixed_message true, "
        + "or begin with one of \(AdaptiveForm.verbs.joined(separator: ", "))")
    obstacle.isForModel = true
    throw obstacle
  }

  /// The ways of saying it; nil where the object doesn't fit.
  private static func words(
    _ object: Instruction, _ form: AdaptiveForm, _ profile: inout ProfileText
  ) throws(Obstacle) -> [String]? {
    let text: String
    switch form.object {
    case .ignored: return form.phrasings
    case .fields: return try ProvidedFields(object, &profile)?.phrasings
    case .quoted:
      guard let quoted = object.quoted else { return nil }
      text = try profile.fill(quoted)
    case .literal: text = try profile.fill(object.rest)
    case .own: text = FirstPerson.of(try profile.fill(object.rest))
    case .asked: text = FirstPerson.of(try profile.fill(object.rest), asking: true)
    }
    return form.phrasings.map { $0.replacing("{}", with: text) }
  }

  /// The words with a capital at the beginning and a full stop at the end.
  static func sentence(_ words: String) -> String {
    let sentence = words.prefix(1).uppercased() + words.dropFirst()
    return sentence.last.map { ".!?".contains($0) } == true ? sentence : sentence + "."
  }
}
