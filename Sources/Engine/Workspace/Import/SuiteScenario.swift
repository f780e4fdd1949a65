import Evaluation

/// Reads a test suite's cases.
struct SuiteScenario {
  let defaults: DocumentMembers?
  /// What the suite goes by, for the things that its cases share.
  let suite: String

  private static let members = [
    "name", "key", "type", "instructions", "conditional_actions", "expected_outcome", "first_message", "frequency",
    "max_duration", "language", "metrics", "tags", "tools", "personality", "test_profile",
  ]

  /// Adds the case, and what is described within it.
  func read(_ value: DocumentValue, into batch: inout ImportBatch) {
    guard let own = value.members(Self.members) else { return }
    let members = own.over(defaults)
    let name = own.required("name")?.words(upTo: Evaluator.longestName)
    var evaluator = Evaluator(id: 0, name: name ?? "", project: 0)
    evaluator.kind = own["type"]?.choice(Evaluator.Kind.self) ?? .instruction
    if evaluator.kind == .conditionalActions { _ = own.required("language") }
    evaluator.readCommon(members, sizes: .suite)
    let shared = defaults?["metrics"]?.list { $0.metric() } ?? []
    if own["metrics"] != nil { evaluator.metrics = Evaluator.unique(shared + evaluator.metrics) }
    evaluator.key = evaluator.key ?? name.map(Self.key(of:))

    let key = evaluator.key ?? ""
    let personality = inline("personality", own, key: key).flatMap {
      InlinePersonality.read($0.value, key: $0.key, name: "Caller of \($0.owner)", into: &batch)
    }
    let profile = inline("test_profile", own, key: key).flatMap {
      InlineTestProfile.read($0.value, key: $0.key, name: "Profile of \($0.owner)", into: &batch)
    }
    guard name != nil else { return }
    var draft = Draft(evaluator, at: value.place)
    draft.key = evaluator.key
    draft.identity = (own["key"] ?? own["name"] ?? value).place
    draft.links.personality = personality
    draft.links.profile = profile
    // A suite knows neither folders nor checks.
    draft.keep = { new, old in (new.folder, new.checks) = (old.folder, old.checks) }
    batch.evaluators.append(draft)
  }

  /// A member of the case or, where it has none, of the defaults; with the key that a row made of it goes by.
  private func inline(
    _ name: String, _ own: DocumentMembers, key: String
  ) -> (value: DocumentValue, key: String, owner: String)? {
    if let value = own[name] { return (value, "case:\(key)", key) }
    return defaults?[name].map { ($0, "suite:\(suite)", suite) }
  }

  /// A key made of a name: letters and digits in lower case, hyphens for everything else.
  static func key(of name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? name : words.joined(separator: "-")
  }
}
