/// A simulated caller with something to achieve (the API's *scenario*).
package struct Evaluator: Sendable, Hashable {
  /// How the caller is described (the API's `scenario_type`).
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case instruction
    case conditionalActions = "conditional_actions"
    case realWorldFixed = "real_world_fixed"
    case realWorldSmart = "real_world_smart"
  }

  package var id: Int
  package var name: String
  /// A stable name in a file, by which the evaluator is found again when the file is imported anew.
  package var key: String?
  package var project: Int
  package var agent: Int?
  /// Dotted path; nil stands in no folder.
  package var folder: String?
  package var kind = Kind.instruction
  /// Free text that a language model would play.
  package var instructions: String?
  /// The branches of a caller that needs no language model.
  package var actions: ConditionalActions?
  package var firstMessage: String?
  /// What only a reader, or a language model, can judge.
  package var expectedOutcome: String?
  /// What the engine judges by itself.
  package var checks: [Check] = []
  package var metrics: [String] = []
  package var tags: [String] = []
  package var tools: [String] = []
  package var language = "en"
  package var personality: Int?
  package var profile: Int?
  /// How often a suite's file wants it run; kept for the export, a run says its own.
  package var frequency: Int?
  package var maxDuration: Duration?

  package init(id: Int, name: String, project: Int) {
    self.id = id
    self.name = name
    self.project = project
  }
}
