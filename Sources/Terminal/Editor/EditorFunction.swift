import CEditline

/// What a key does that libedit's own functions don't do, or not well enough. The names are for `~/.editrc`.
enum EditorFunction: String, CaseIterable {
  case accept = "evsh-accept"
  case interrupt = "evsh-interrupt"
  case suspend = "evsh-suspend"
  case endOrDelete = "evsh-end-or-delete"
  case complete = "evsh-complete"
  case search = "evsh-search"
  case clear = "evsh-clear"
  case edit = "evsh-edit"
  case older = "evsh-older"
  case newer = "evsh-newer"
  case home = "evsh-home"
  case end = "evsh-end"
  case left = "evsh-left"
  case right = "evsh-right"
  case wordRight = "evsh-word-right"
  case backspace = "evsh-backspace"
  case delete = "evsh-delete"
  case paste = "evsh-paste"
  case nothing = "evsh-nothing"

  /// As libedit calls it: a C function can't carry anything along, so there is one for each.
  var callback: ced_function {
    switch self {
    case .accept: { editor, _ in LineEditor.perform(.accept, editor) }
    case .interrupt: { editor, _ in LineEditor.perform(.interrupt, editor) }
    case .suspend: { editor, _ in LineEditor.perform(.suspend, editor) }
    case .endOrDelete: { editor, _ in LineEditor.perform(.endOrDelete, editor) }
    case .complete: { editor, _ in LineEditor.perform(.complete, editor) }
    case .search: { editor, _ in LineEditor.perform(.search, editor) }
    case .clear: { editor, _ in LineEditor.perform(.clear, editor) }
    case .edit: { editor, _ in LineEditor.perform(.edit, editor) }
    case .older: { editor, _ in LineEditor.perform(.older, editor) }
    case .newer: { editor, _ in LineEditor.perform(.newer, editor) }
    case .home: { editor, _ in LineEditor.perform(.home, editor) }
    case .end: { editor, _ in LineEditor.perform(.end, editor) }
    case .left: { editor, _ in LineEditor.perform(.left, editor) }
    case .right: { editor, _ in LineEditor.perform(.right, editor) }
    case .wordRight: { editor, _ in LineEditor.perform(.wordRight, editor) }
    case .backspace: { editor, _ in LineEditor.perform(.backspace, editor) }
    case .delete: { editor, _ in LineEditor.perform(.delete, editor) }
    case .paste: { editor, _ in LineEditor.perform(.paste, editor) }
    case .nothing: { editor, _ in LineEditor.perform(.nothing, editor) }
    }
  }
}
