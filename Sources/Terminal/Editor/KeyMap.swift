import CEditline

/// Which keys do what, over libedit's own maps and the user's `~/.editrc`.
struct KeyMap {
  private let editor: OpaquePointer

  init(_ editor: OpaquePointer) { self.editor = editor }

  /// Makes evsh's functions known by their names.
  func addFunctions() {
    for function in EditorFunction.allCases {
      Wide.with(function.rawValue) { name in ced_add_function(editor, name, name, function.callback) }
    }
  }

  /// Chooses the map; nil leaves it to the user's file, and is emacs where that says nothing.
  func choose(vi: Bool?) {
    start(vi: vi ?? false)
    ced_read_bindings(editor)
    if let vi, ced_is_vi(editor) != vi { start(vi: vi) }
    bind(Self.required)
  }

  /// libedit's map with evsh's changes; what was bound before is gone.
  private func start(vi: Bool) {
    ced_use_vi(editor, vi)
    bind(Self.suggested)
    for (key, function) in vi ? Self.suggestedInCommands : Self.suggestedInEmacs {
      bind(key, function, inCommands: vi)
    }
  }

  private func bind(_ bindings: [(key: String, function: String)]) {
    for (key, function) in bindings {
      bind(key, function, inCommands: false)
      if ced_is_vi(editor) { bind(key, function, inCommands: true) }
    }
  }

  private func bind(_ key: String, _ function: String, inCommands: Bool) {
    Wide.with(key) { key in Wide.with(function) { ced_bind(editor, key, $0, inCommands) } }
  }

  private static func ours(_ key: String, _ function: EditorFunction) -> (key: String, function: String) {
    (key, function.rawValue)
  }

  private static func key(_ code: KeyCode, _ function: String) -> (key: String, function: String) {
    (code.notation, function)
  }

  /// What works whatever the user's file says.
  private static let required =
    [
      ours("^M", .accept), ours("^J", .accept), ours("^C", .interrupt), ours("^Z", .suspend), ours("^D", .endOrDelete),
      ours("^I", .complete), ours("^R", .search), ours("^H", .backspace), ours("^?", .backspace),
      key(.wordLeft, "ed-prev-word"),
      key(.deleteWord, "em-delete-next-word"),
    ]
    + [
      (.home, .home), (.end, .end), (.up, .older), (.down, .newer), (.left, .left), (.right, .right),
      (.wordRight, .wordRight), (.delete, .delete),
      (.paste, .paste), (.backTab, .complete), (.pageUp, .nothing), (.pageDown, .nothing),
    ].map { (code: KeyCode, function: EditorFunction) in key(code, function.rawValue) }

  /// What the user's file may change.
  private static let suggested = [
    ours("^L", .clear), ours("^P", .older), ours("^N", .newer), ours("^B", .left), ours("^F", .right),
  ]
  private static let suggestedInEmacs = [
    ours("^X^E", .edit), ours("\\ef", .wordRight), ours("^A", .home), ours("^E", .end),
  ]
  private static let suggestedInCommands = [
    ours("k", .older), ours("j", .newer), ours("v", .edit), ours("/", .search),
    // libedit would wait for a second key.
    ours("^[", .nothing),
  ]
}
