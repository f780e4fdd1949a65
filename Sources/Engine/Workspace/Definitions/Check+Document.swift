import Evaluation

/// A map of one thing that is demanded: `says: TEXT`, `calls: TOOL` (with `arguments` beside it), `ended_by: agent` …
extension Check {
  private static let members = [
    "says", "never_says", "matches", "never_matches", "calls", "never_calls", "ended_by", "max_turns", "max_latency",
  ]
  /// Longer expressions, or deeper ones, would be too much for the standard library's compiler.
  private static let longestPattern = 2000

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
    switch name {
    case "says": value.words().map(Check.says)
    case "never_says": value.words().map(Check.neverSays)
    case "matches": readPattern(value).map(Check.matches)
    case "never_matches": readPattern(value).map(Check.neverMatches)
    case "calls": value.words().map { Check.calls($0, arguments: arguments?.variables() ?? [:]) }
    case "never_calls": value.words().map(Check.neverCalls)
    case "ended_by": value.choice(Party.self).map(Check.endedBy)
    case "max_turns": value.integer(1...1_000_000).map(Check.maxTurns)
    case "max_latency": value.duration(.milliseconds(1)...(.seconds(3600))).map(Check.maxLatency)
    default: nil
    }
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
