import Evaluation

/// The grammar in TextMate's notation, which VS Code and others read too.
///
/// Source: TextMate manual, 12, 'Language Grammars'.
struct TextMateGrammar {
  let grammar: EditorGrammar

  /// The file's text.
  var text: String {
    let groups = grammar.groups.map { (name: $0.name, patterns: JSONValue.array($0.rules.map(pattern))) }
    let repository = groups.dropFirst().map { ($0.name, JSONValue.object(JSONObject([("patterns", $0.patterns)]))) }
    let grammar: JSONValue = [
      "name": "evsh", "scopeName": "source.evs", "fileTypes": ["evs"], "firstLineMatch": #"^#!.*\bevsh\b"#,
      "patterns": groups[0].patterns, "repository": .object(JSONObject(repository)),
    ]
    return grammar.file
  }

  private func pattern(_ rule: GrammarRule) -> JSONValue {
    switch rule {
    case .match(let pattern, let role): ["match": .string(pattern.oniguruma), "name": .string(role.scope)]
    case .region(let region): .object(JSONObject(members(of: region)))
    case .group(let name): ["include": .string("#" + name)]
    }
  }

  private func members(of region: GrammarRegion) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let role = region.role { members.append(("name", .string(role.scope))) }
    let begin = region.begin.oniguruma
    members.append(("begin", .string(region.gap.map { "(\(begin))\($0.oniguruma)" } ?? begin)))
    if let role = region.beginRole {
      let capture: JSONValue = ["name": .string(role.scope)]
      members.append(("beginCaptures", .object(JSONObject([(region.gap == nil ? "0" : "1", capture)]))))
    }
    members.append(("end", .string(region.end.oniguruma)))
    if !region.rules.isEmpty { members.append(("patterns", .array(region.rules.map(pattern)))) }
    return members
  }
}
