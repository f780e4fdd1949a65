import Evaluation

/// A map of one thing that is demanded: `says: TEXT`, `calls: TOOL` (with `arguments` beside it), `ended_by: agent` …
extension Check {
  private static let members = [
    "says", "never_says", "matches", "never_matches", "calls", "calls_any_order", "calls_in_order", "calls_exactly",
    "never_calls", "claims", "claims_matching", "ended_by", "ended_reason", "max_turns", "max_words", "max_repeats",
    "max_latency",
  ]
  /// Longer expressions, or deeper ones, would be too much for the standard library's compiler.
  private static let longestPattern = 2000
  /// As many calls, claims or reasons may one check have.
  private static let mostItems = 100

  static func read(_ value: DocumentValue) -> Check? {
    guard let given = value.members(members + ["arguments"]) else { return nil }
    let kinds = given.all.filter { $0.name != "arguments" }
    guard kinds.count == 1, let check = given[kinds[0].name] else {
      value.report("must have exactly one of \(members.joined(separator: ", "))")
      return nil
    }
    let arguments = given["arguments"]
    if kinds[0].name != "calls" { arguments?.report("arguments go with 'calls'") }
    return read(kinds[0].name, check, arguments: arguments)
  }

  private static func read(_ name: String, _ value: DocumentValue, arguments: DocumentValue?) -> Check? {
    if let order = CallOrder(rawValue: name) { return readCalls(value, order) }
    return switch name {
    case "says": value.words().map(Check.says)
    case "never_says": value.words().map(Check.neverSays)
    case "matches": readPattern(value).map(Check.matches)
    case "never_matches": readPattern(value).map(Check.neverMatches)
    case "calls": value.words().map { Check.calls($0, arguments: arguments?.variables() ?? [:]) }
    case "never_calls": value.words().map(Check.neverCalls)
    case "claims": readClaims(value) { $0.words() }.map(Check.claims)
    case "claims_matching": readClaims(value, readPattern).map(Check.claimsMatching)
    case "ended_by": value.choice(Party.self).map(Check.endedBy)
    case "max_turns": value.integer(1...1_000_000).map(Check.maxTurns)
    case "ended_reason": value.oneOrMore { $0.word(of: EndReason.all) }.map(Check.endedReason)
    case "max_words": value.integer(1...1_000_000).map(Check.maxWords)
    case "max_repeats": value.integer(0...1_000_000).map(Check.maxRepeats)
    case "max_latency": value.duration(.milliseconds(1)...(.seconds(3600))).map(Check.maxLatency)
    default: nil
    }
  }

  /// A list of tools, each by its name or as `{tool, arguments}`; only of exactly the calls there may be none.
  private static func readCalls(_ value: DocumentValue, _ order: CallOrder) -> Check? {
    let calls = value.oneOrMore(order == .exactly ? 0...mostItems : 1...mostItems, ExpectedCall.read)
    return calls.map { .callsAll($0, order) }
  }

  /// A map from what is said to the tool that does it.
  private static func readClaims(_ value: DocumentValue, _ read: (DocumentValue) -> String?) -> [Claim]? {
    guard let members = value.anyMembers() else { return nil }
    if members.all.isEmpty { value.report("must not be empty") }
    if members.all.count > mostItems { value.report("has \(members.all.count) items, \(mostItems) are allowed") }
    let claims = members.all.compactMap { member in
      read(member.key).flatMap { words in member.value.words().map { Claim(words, tool: $0) } }
    }
    return claims.isEmpty ? nil : claims
  }

  static func readPattern(_ value: DocumentValue) -> String? {
    guard let pattern = value.text(1...longestPattern) else { return nil }
    // It was compiled when it was imported, and compiling is slow.
    if value.reader.source == .stored { return pattern }
    guard pattern.count(where: { $0 == "(" || $0 == "[" }) <= 100 else {
      value.report("the regular expression has more than 100 groups")
      return nil
    }
    do {
      _ = try Regex(pattern)
      return pattern
    } catch {
      value.report("the regular expression can't be compiled: \(error)")
      return nil
    }
  }
}

extension ExpectedCall {
  /// The tool's name, or `{tool, arguments}`.
  fileprivate static func read(_ value: DocumentValue) -> ExpectedCall? {
    guard case .object = value.node.content else { return value.words().map { ExpectedCall($0) } }
    guard let members = value.members(["tool", "arguments"]), let tool = members.required("tool")?.words() else {
      return nil
    }
    return ExpectedCall(tool, arguments: members["arguments"]?.variables() ?? [:])
  }
}

extension DocumentValue {
  /// A list's items, or the one that stands for a list of one; nil where one can't be read.
  fileprivate func oneOrMore<Item>(_ count: ClosedRange<Int> = 1...100, _ read: (DocumentValue) -> Item?) -> [Item]? {
    guard case .list = node.content else { return read(self).map { [$0] } }
    guard let items = items(count) else { return nil }
    let read = items.compactMap(read)
    return read.count == items.count && count.contains(read.count) ? read : nil
  }
}

extension DocumentMembers.Member {
  /// The name as a value at its own place.
  fileprivate var key: DocumentValue {
    DocumentValue(node: DocumentNode(.text(name), at: keyOffset), path: value.path, reader: value.reader)
  }
}
