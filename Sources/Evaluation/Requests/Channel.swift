/// How runs are held.
package enum Channel: String, Sendable, Hashable, CaseIterable {
  case voice, text
  /// Voice where the agent can be reached by voice, otherwise text.
  case auto
}
