package import Shell

/// What the editor needs to know for one line. Everything is asked for on the editor's thread, while other tasks go on.
package struct Reading: Sendable {
  /// What stands before the line; asked for at each drawing.
  package var prompt: @Sendable () -> [Piece] = { [] }
  /// What the terminal's title is to be; nil leaves it alone.
  package var title: @Sendable () -> String? = { nil }
  /// Called whenever something was drawn.
  package var drawn: @Sendable () -> Void = {}
  /// What the line begins with.
  package var text = ""
  /// Whether Enter ends a line that says this, or goes on with another row.
  package var isWhole: @Sendable (String) -> Bool = { _ in true }
  /// Called as Enter ends the line, before that is seen: what is pressed from then on is not the editor's.
  package var accepted: @Sendable () -> Void = {}
  package var stretches: @Sendable (String) -> [Stretch] = { _ in [] }
  /// What may stand at a place, in UTF-8, of a text.
  package var completion: @Sendable (String, Int) -> Completion? = { _, _ in nil }
  /// The form of what may follow a text.
  package var formHint: @Sendable (String) -> String? = { _ in nil }
  package var history: History
  /// The backend that the line is for.
  package var backend = ""
  /// Opens the user's editor on a text, and gives what it leaves.
  package var edited: @Sendable (String) -> Result<String?, FileError> = { _ in .success(nil) }
  package var hasHints = true
  package var isColoured = true
  /// Which keys the user wants; nil leaves it to their own file.
  package var usesVi: Bool?

  package init(history: History) { self.history = history }
}

/// What came of reading a line.
package enum Entered: Sendable, Hashable {
  case line(String)
  /// Ctrl-C; what was typed so far.
  case interrupted(String)
  /// Nothing more is typed.
  case end(End)

  /// How a session comes to its end.
  package enum End: Sendable, Hashable {
    /// Ctrl-D was the line's first key.
    case atOnce
    /// Ctrl-D came on a line that had become empty again.
    case afterKeys
    /// The terminal is at its end.
    case gone
  }
}
