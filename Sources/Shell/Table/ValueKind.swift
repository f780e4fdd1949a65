/// What a value of a command is: for help, completion and errors.
package enum ValueKind: Sendable, Hashable {
  case reference(Entity)
  case count, exitCode, repetition, text, path, phoneNumber, duration, command
  case choice([String])
}

/// What an id, or a name, can stand for.
package enum Entity: String, Sendable, Hashable, CaseIterable {
  case project, agent, folder, evaluator, tag, personality, profile, result, run
  /// A result or a run, looked up in this order.
  case resultOrRun = "result or run"
}
