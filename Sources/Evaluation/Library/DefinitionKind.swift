/// The kinds of things that a workspace defines, each with a document of its own.
package enum DefinitionKind: String, Sendable, Hashable, CaseIterable {
  case project, agent, personality
  case profile = "test profile"
  case evaluator

  /// In messages and summaries.
  package var word: String { rawValue }
}
