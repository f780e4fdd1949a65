/// What `set` changes: how evsh shows things.
package struct Settings: Sendable, Hashable {
  /// When something is used.
  package enum When: String, Sendable, Hashable, CaseIterable {
    case auto, always, never
  }

  /// How the progress of a followed result is shown.
  package enum Progress: String, Sendable, Hashable, CaseIterable {
    case auto, bar, lines, off
  }

  /// What replies look like.
  package enum Output: String, Sendable, Hashable, CaseIterable {
    case text, json
  }

  package var colour = When.auto
  package var progress = Progress.auto
  package var output = Output.text

  package init() {}
}
