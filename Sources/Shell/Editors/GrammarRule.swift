/// What an editor looks for at a place, and what it is there.
enum GrammarRule: Sendable {
  case match(GrammarPattern, GrammarRole)
  case region(GrammarRegion)
  /// All rules of a group, by its name.
  case group(String)
}
