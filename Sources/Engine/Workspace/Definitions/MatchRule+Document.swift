import Evaluation

/// A map of one thing: `all`, `any` or `none` of several, `contains: TEXT`, `regex: PATTERN`, `wildcard: "a * b"`,
/// `tool: {name, arguments}`, `dtmf: DIGITS` or `silence: DURATION`.
extension MatchRule {
  private static let members = ["all", "any", "none", "contains", "regex", "wildcard", "tool", "dtmf", "silence"]
  /// Rules within rules, at most.
  private static let deepest = 16

  static func read(_ value: DocumentValue, depth: Int = 1) -> MatchRule? {
    guard let given = value.members(members) else { return nil }
    guard given.all.count == 1, let name = given.all.first?.name, let rule = given[name] else {
      value.report("must have exactly one of \(members.joined(separator: ", "))")
      return nil
    }
    switch name {
    case "all": return readSeveral(rule, depth: depth).map(MatchRule.all)
    case "any": return readSeveral(rule, depth: depth).map(MatchRule.any)
    case "none": return readSeveral(rule, depth: depth).map(MatchRule.none)
    case "contains": return rule.words().map(MatchRule.contains)
    case "regex": return Check.readPattern(rule).map(MatchRule.regex)
    case "wildcard": return readWildcard(rule)
    case "tool": return readTool(rule)
    case "dtmf": return readDigits(rule)
    default: return rule.duration(.milliseconds(1)...(.seconds(3600))).map(MatchRule.silence)
    }
  }

  private static func readSeveral(_ value: DocumentValue, depth: Int) -> [MatchRule]? {
    guard depth < deepest else {
      value.report("rules stand in each other more than \(deepest) deep")
      return nil
    }
    guard let items = value.items(1...1000) else { return nil }
    let rules = items.compactMap { read($0, depth: depth + 1) }
    return rules.count == items.count ? rules : nil
  }

  private static func readWildcard(_ value: DocumentValue) -> MatchRule? {
    guard let pattern = value.words() else { return nil }
    guard pattern.contains(where: { $0 != "*" && !$0.isWhitespace }) else {
      value.report("must have words beside '*'")
      return nil
    }
    return .wildcard(pattern)
  }

  private static func readTool(_ value: DocumentValue) -> MatchRule? {
    if case .text = value.node.content { return value.words().map { .tool($0, arguments: [:]) } }
    guard let members = value.members(["name", "arguments"]), let name = members.required("name")?.words() else {
      return nil
    }
    return .tool(name, arguments: members["arguments"]?.variables() ?? [:])
  }

  private static func readDigits(_ value: DocumentValue) -> MatchRule? {
    guard let digits = value.text(1...100) else { return nil }
    guard digits.allSatisfy({ "0123456789*#ABCD".contains($0) }) else {
      value.report("'\(digits)' has other keys than 0-9, *, # and A-D")
      return nil
    }
    return .dtmf(digits)
  }
}
