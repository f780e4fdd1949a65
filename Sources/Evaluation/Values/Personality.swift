/// How a caller speaks and behaves.
package struct Personality: Sendable, Hashable {
  package var id: Int
  package var name: String
  /// The project it is enabled for; nil for all of them.
  package var project: Int?
  package var prompt: String?
  package var language = "en"
  package var accent: String?
  /// Without a word from the agent until the caller asks whether it is still there.
  package var idleTimeout: Duration?
  /// How often it asks before it gives up; 3 where nothing is said.
  package var idleMessages: Int?

  package init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}
