package import Evaluation

/// What `set` changes: how evsh shows things, which language model it may ask, and which servers callers may.
package struct Settings: Sendable, Hashable {
  /// When something is used.
  package enum When: String, Sendable, Hashable, CaseIterable {
    case auto, always, never
  }

  /// How the progress of a followed result is shown.
  package enum Progress: String, Sendable, Hashable, CaseIterable {
    case auto, bar, lines, off
  }

  /// What replies look like: tables and texts for people, JSON in several lines or in one, rows, Markdown.
  package enum Output: String, Sendable, Hashable, CaseIterable {
    case table, json, jsonl, csv, markdown
  }

  /// Whether something is done.
  package enum Switch: String, Sendable, Hashable, CaseIterable {
    case on, off
  }

  /// Whose keys the line editor has; `auto` is what `~/.editrc` says, or else emacs.
  package enum Editor: String, Sendable, Hashable, CaseIterable {
    case auto, emacs, vi
  }

  package var colour = When.auto
  package var progress = Progress.auto
  package var output = Output.table
  /// Whether what may follow is shown in grey while a line is typed.
  package var hints = Switch.on
  package var editor = Editor.auto
  /// Whether what is taller than the window goes to `$PAGER`.
  package var pager = Switch.on
  /// Whether the terminal's title says what is selected and under way.
  package var title = Switch.on
  /// From more runs than these on it is asked before they are launched; nil never asks.
  package var confirmOver: Int?
  /// What the prompt shows, in this order.
  package var prompt = Prompt.Field.standard
  /// What plays and judges where no rule can.
  package var model: LanguageModel?
  /// Which servers callers' functions may ask.
  package var functions = FunctionReach.public

  package init() {}
}
