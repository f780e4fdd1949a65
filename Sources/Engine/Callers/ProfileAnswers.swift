import Evaluation

/// What the caller can answer from its test profile where no condition fits: its fields, each as a question for it.
struct ProfileAnswers: Sendable {
  /// A field and the ways of saying it.
  struct Field: Sendable {
    let name: String
    let action: CallerAction
  }

  private let fields: [Field]
  private let table: TriggerTable

  /// Fields that can't be said in a sentence, such as objects, are left out.
  init(_ profile: ProfileText) {
    var fields: [Field] = []
    for member in profile.variables.members {
      guard Self.isSpeakable(member.value), case let name = Self.words(of: member.key), !name.isEmpty else { continue }
      var profile = profile
      let phrasings = try? ProvidedFields(Instruction("your \(name)"), &profile)?.phrasings
      guard let phrasings, !phrasings.isEmpty else { continue }
      fields.append(
        Field(name: name, action: CallerAction(parts: [.say(phrasings.map { OpenText(AdaptiveAction.sentence($0)) })])))
    }
    self.fields = fields
    table = TriggerTable(fields.enumerated().map { ($0, "The agent asks for the \($1.name)", nil) })
  }

  /// The field that the agent names and asks for, and how well that fits.
  func answer(to turn: AgentTurn) -> (place: Int, field: Field, match: TriggerTable.Match)? {
    let matches = table.matches(turn) { _ in false }
    // A question that only wants a name or a date may want any: the field must be named.
    guard let best = matches.first(where: { $0.fires && $0.cover >= 0.5 }) else { return nil }
    return (best.line, fields[best.line], best)
  }

  private static func isSpeakable(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): text.contains { !$0.isWhitespace }
    case .integer, .number: true
    case .null, .bool, .array, .object: false
    }
  }

  private static func words(of key: String) -> String {
    String(key.map { $0 == "_" || $0 == "-" ? " " : $0 }).trimmingSpaces
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(trimming(\.isWhitespace)) }
}
