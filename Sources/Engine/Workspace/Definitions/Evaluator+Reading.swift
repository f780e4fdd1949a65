import Evaluation

/// What a file says of an evaluator in the words that workspaces and test suites share.
extension Evaluator {
  /// How much a kind of file may say of one evaluator.
  struct Sizes {
    var key = DocumentValue.longestKey
    var metrics = 0...128
    var tags = 0...32
    var tools = 0...16
  }

  /// The longest name, in characters (the API's `Scenario.name`).
  static let longestName = 80

  /// Fills in all but the name, the references and what decides the kind.
  mutating func readCommon(_ members: DocumentMembers, sizes: Sizes = Sizes(), isFixed: Bool = false) {
    key = members["key"]?.words(upTo: sizes.key)
    // The public API takes conditional actions as JSON in the instructions, too.
    let isUnwritten = kind == .conditionalActions && members["conditional_actions"] == nil
    let embedded = isUnwritten ? members["instructions"]?.embedded : nil
    actions = (members["conditional_actions"] ?? embedded).flatMap { ConditionalActions.read($0, isFixed: isFixed) }
    if embedded == nil { instructions = members["instructions"]?.text() }
    firstMessage = members["first_message"]?.text()
    expectedOutcome = members["expected_outcome"]?.text()
    readLists(members, sizes: sizes)
    if embedded == nil { reportMissing(in: members) }
  }

  /// Fills in what defaults may say, too.
  mutating func readLists(_ members: DocumentMembers, sizes: Sizes) {
    metrics = Self.unique(members["metrics"]?.list(sizes.metrics) { $0.metric() } ?? [])
    tags = Self.unique(members["tags"]?.list(sizes.tags) { $0.text(0...64) } ?? []).filter { !$0.isEmpty }
    tools = members["tools"]?.list(sizes.tools) { $0.word(of: SuiteVocabulary.tools) } ?? []
    language = members["language"]?.word(of: SuiteVocabulary.languages) ?? language
    frequency = members["frequency"]?.integer(1...Int.max)
    maxDuration = members["max_duration"]?.duration(.seconds(1)...(.seconds(1_000_000_000)))
  }

  /// A caller needs something to go by: instructions, or conditional actions where those are its kind.
  private func reportMissing(in members: DocumentMembers) {
    _ = members.required(kind == .conditionalActions ? "conditional_actions" : "instructions")
  }

  static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}

extension DocumentValue {
  /// A metric, by its slug or its id.
  func metric() -> String? {
    if node.content.isNumber, node.written == nil { return integer(1...Int.max).map(String.init) }
    guard let slug = text(1...Self.longestName) else { return nil }
    guard slug.utf8.allSatisfy({ $0.isSlugCharacter }) else {
      report("'\(slug)' is no metric: lower-case letters, digits and _ are allowed")
      return nil
    }
    return slug
  }
}

extension UInt8 {
  fileprivate var isSlugCharacter: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
