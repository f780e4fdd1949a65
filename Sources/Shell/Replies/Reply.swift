package import Evaluation

/// What a command answers: a value for programs, and blocks for readers. Only `ReplyRenderer` prints it.
package struct Reply: Sendable, Hashable {
  /// A part of the reply, from top to bottom.
  package enum Block: Sendable, Hashable {
    /// A confirmation; no result, so a script's standard output is kept free of it.
    case notice(String)
    case line([Cell])
    /// A text as it is, its line breaks kept.
    case text(String)
    /// The same, of commands, JSON or what else is preformatted.
    case code(String)
    case table(Table)
    /// A table without its header whose last column goes on below itself, where it would be cut.
    case wrapped(Table)
    /// Names and their values, one a line.
    case fields([Field])
    case blank
  }

  /// A name and its value.
  package struct Field: Sendable, Hashable {
    let name: String
    let value: Cell

    init(_ name: String, _ value: Cell) {
      self.name = name
      self.value = value
    }
  }

  /// What of the value makes a row, for formats that have rows alone.
  package enum Rows: Sendable, Hashable {
    /// Nothing does: a confirmation.
    case none
    /// Each member, of its key and its value.
    case members
    /// Each object in the array of this key. These columns come first, whether or not there is an object that has them.
    case elements(of: String, columns: [String] = [])
  }

  package var value: JSONValue
  package var blocks: [Block]
  package var rows: Rows
  /// The command whose reply this shows again; nil for a reply of its own.
  package var repeated: String?
  /// Whether it is to be shown in full: no table is fitted to the terminal.
  package var isWhole: Bool { repeated != nil }

  init(_ value: JSONValue, _ blocks: [Block], rows: Rows = .members) {
    self.value = value
    self.blocks = blocks
    self.rows = rows
  }

  /// A confirmation, with the members that a program wants to know.
  static func notice(_ text: String, _ members: JSONObject = [:]) -> Reply {
    Reply(.object((["message": .string(text)] as JSONObject).merging(members)), [.notice(text)], rows: .none)
  }

  static func line(_ text: String, _ value: JSONValue) -> Reply { Reply(value, [.text(text)]) }
}

extension Reply {
  /// A script in its canonical form.
  package static func formatted(_ script: String) -> Reply {
    let text = script.hasSuffix("\n") ? String(script.dropLast()) : script
    return Reply(["script": .string(script)], text.isEmpty ? [] : [.code(text)])
  }
}
