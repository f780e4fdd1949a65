import Evaluation

/// What "Provide your …" asks the caller for: fields of the test profile by their names, or a value given with them.
struct ProvidedFields {
  /// The ways of saying them.
  let phrasings: [String]

  /// Nil where the words name no field; a field that the test profile lacks is an obstacle. `as`, `:` and a placeholder
  /// introduce a given value.
  init?(_ instruction: Instruction, _ profile: inout ProfileText) throws(Obstacle) {
    var instruction = instruction
    instruction.drop(endings: ["to the agent", "when asked", "from the test profile", "from your profile"])
    if let (field, value) = try Self.given(in: instruction.rest, &profile) {
      phrasings = Self.said([(field, value)])
      return
    }
    let fields = Self.names(in: instruction.rest)
    guard !fields.isEmpty else { return nil }
    var pairs: [(field: String, value: String)] = []
    for field in fields { pairs.append((field, try Self.value(of: field, profile))) }
    phrasings = Self.said(pairs)
  }

  private static func said(_ pairs: [(field: String, value: String)]) -> [String] {
    let clauses = pairs.map { "\(possessive($0.field)) is \($0.value)" }
    let all =
      clauses.count < 3
      ? clauses.joined(separator: " and ")
      : clauses.dropLast().joined(separator: ", ") + ", and " + (clauses.last ?? "")
    guard let only = pairs.first, pairs.count == 1 else { return [all, "sure, \(all)"] }
    return [all, "it's \(only.value)", "sure, it's \(only.value)"]
  }

  private static func possessive(_ field: String) -> String {
    field.hasPrefix("the ") ? field : "my " + bare(field)
  }

  private static func bare(_ field: some StringProtocol) -> String {
    for article in ["your ", "the "] where field.lowercased().hasPrefix(article) {
      return String(field.dropFirst(article.count))
    }
    return String(field)
  }

  private static func given(
    in text: Substring, _ profile: inout ProfileText
  ) throws(Obstacle) -> (field: String, value: String)? {
    for mark in [" as ", ": ", " {{"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let field = text[..<range.lowerBound].trimming { $0.isWhitespace || ",:".contains($0) }
      let written = mark == " {{" ? text[range.lowerBound...] : text[range.upperBound...]
      let value = try profile.fill(written).trimming(\.isWhitespace)
      guard !value.isEmpty else { throw missing(String(field), profile) }
      return (String(field), String(Instruction(value).quoted ?? value))
    }
    return nil
  }

  private static func names(in text: Substring) -> [String] {
    text.replacing(" and ", with: ",").split(separator: ",").map { String($0.trimming(\.isWhitespace)) }
      .filter { !$0.isEmpty }
  }

  /// The variable of the field's name; "date of birth", `date_of_birth` and `Date-of-birth` are the same name.
  private static func value(of field: String, _ profile: ProfileText) throws(Obstacle) -> String {
    let name = normalized(bare(field))
    guard let member = profile.variables.members.first(where: { normalized($0.key) == name }),
      case let text = ProfileText.text(of: member.value), !text.isEmpty
    else { throw missing(field, profile) }
    return text
  }

  private static func normalized(_ name: String) -> SpokenText {
    SpokenText(String(name.map { $0 == "_" || $0 == "-" ? " " : $0 }))
  }

  private static func missing(_ field: String, _ profile: ProfileText) -> Obstacle {
    let keys = profile.variables.keys
    let known = keys.isEmpty ? "there is no test profile with values" : "it has \(keys.joined(separator: ", "))"
    return Obstacle(
      "the test profile has no '\(bare(field))' (\(known)): add it, or write 'Provide \(field) as …'")
  }
}
