/// A stretch with rules of its own, from where it begins to where it ends.
struct GrammarRegion: Sendable {
  let begin: GrammarPattern
  /// What its begin is.
  var beginRole: GrammarRole?
  /// What belongs to its begin, and isn't coloured.
  var gap: GrammarPattern?
  let end: GrammarPattern
  /// What all of it is, its begin and end included, where its rules say nothing else.
  var role: GrammarRole?
  let rules: [GrammarRule]
}
