/// A caller, compiled from conditional actions and a test profile: what `ScriptedCaller` plays.
struct CallerScript: Sendable {
  /// A condition and its action.
  struct Line: Sendable {
    let id: Int
    /// The condition as it is written, or its beginning; on one line.
    let condition: String
    let action: CallerAction
    /// The lines that follow this one whatever the agent says, as places in the script, by id.
    let followUps: [Int]
  }

  /// The lines by id; the first is the opening.
  let lines: [Line]
  /// The lines that what the agent says can set off, and how.
  let triggers: TriggerTable
  /// What the test profile answers where nothing of the script fits.
  let profile: ProfileAnswers
  /// Whether the caller waits for the agent's greeting.
  let agentSpeaksFirst: Bool
  /// Without a word from the agent until the caller asks whether it is still there; nil leaves it to the agent's limits.
  let idleTimeout: Duration?
  /// How often it asks before it gives up.
  let idleMessages: Int
  /// What it may ask servers for.
  let functions: [RESTFunction]
  /// What is worth knowing though the caller can play.
  let notes: [String]
}
