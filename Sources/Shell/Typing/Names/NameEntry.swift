/// A thing that a command can name: its id, its name, and what narrows it.
package struct NameEntry: Sendable, Hashable {
  package let id: Int
  package let name: String
  /// The project it belongs to; nil for all of them.
  package let project: Int?
  /// The agent it belongs to; nil for all of them.
  package let agent: Int?
  /// What helps to tell it from others, `completed, 72 runs`.
  package let note: String

  package init(id: Int, name: String, project: Int? = nil, agent: Int? = nil, note: String = "") {
    self.id = id
    self.name = name
    self.project = project
    self.agent = agent
    self.note = note
  }

  /// What is shown beside its id.
  var detail: String { note.isEmpty ? name : name.isEmpty ? note : "\(name), \(note)" }
}
