/// What a value of a command is: for help, completion and errors.
package enum ValueKind: Sendable, Hashable {
  /// An id and nothing else.
  case id(Entity)
  /// A name or, where things of the kind have ids, an id.
  case reference(Entity)
  case count, exitCode, repetition, text, path, address, phoneNumber, duration, command
  case choice([String])
  /// A key or a password: masked wherever the line is kept or shown again.
  case secret
  /// A value, or the word that may stand in its place, such as `none`.
  indirect case either(ValueKind, String)

  /// The kind of value, whatever word may stand in its place.
  package var base: ValueKind { if case .either(let kind, _) = self { kind } else { self } }

  /// The word that may stand in the value's place.
  package var alternative: String? { if case .either(_, let word) = self { word } else { nil } }
}

/// What an id, or a name, can stand for.
package enum Entity: String, Sendable, Hashable, CaseIterable {
  case project, agent, folder, evaluator, tag, personality, profile, result, run
  /// A result or a run, looked up in this order.
  case resultOrRun = "result or run"
}
