import CEditline
import Shell

/// What keys do.
extension LineEditor {
  /// Carries out a function that a key is bound to, and tells libedit what came of it.
  static func perform(_ function: EditorFunction, _ editor: OpaquePointer?) -> UInt8 {
    of(editor).perform(function) ? CED_NEWLINE : CED_REFRESH
  }

  /// Whether the line is done.
  private func perform(_ function: EditorFunction) -> Bool {
    switch function {
    case .accept: return accept()
    case .interrupt: return interrupt()
    case .endOrDelete: return endOrDelete()
    case .suspend: release { Suspension.sleep() }
    case .complete: complete()
    case .search: search()
    case .clear: canvas.clear()
    case .edit: edit()
    case .older: older()
    case .newer: newer()
    case .home: home()
    case .end: end()
    case .left: left()
    case .right: right()
    case .wordRight: wordRight()
    case .backspace: backspace()
    case .delete: delete()
    case .paste: insert(takePasted().pasteable)
    case .nothing: break
    }
    return false
  }

  private func accept() -> Bool {
    let (text, _) = line
    guard reading.isWhole(text) else {
      insert("\n")
      return false
    }
    reading.accepted()
    settle()
    finish(.line(text))
    return true
  }

  private func interrupt() -> Bool {
    let (text, _) = line
    settle(mark: "^C")
    finish(.interrupted(text))
    return true
  }

  private func endOrDelete() -> Bool {
    guard line.text.isEmpty else {
      delete()
      return false
    }
    settle()
    finish(.end(keyCount > 1 ? .afterKeys : .atOnce))
    return true
  }

  private func edit() {
    let text = line.text
    var edited = Result<String?, FileError>.success(nil)
    canvas.erase()
    release { edited = reading.edited(text) }
    switch edited {
    case .success(let text?): replace(text)
    case .success(nil): break
    case .failure(let error): canvas.printAbove(["error: \(error.reason)"])
    }
  }
}

// MARK: - Moving and deleting, by grapheme

extension LineEditor {
  /// To the start of the row of a text of several.
  private func home() {
    let (text, cursor) = line
    let row = text.utf8.prefix(cursor).lastIndex(of: UInt8(ascii: "\n"))
    move(to: row.map { text.utf8.distance(from: text.startIndex, to: $0) + 1 } ?? 0, in: text)
  }

  /// To the end of the row of a text of several.
  private func end() {
    let (text, cursor) = line
    move(to: cursor + text.utf8.dropFirst(cursor).prefix { $0 != UInt8(ascii: "\n") }.count, in: text)
  }

  private func left() {
    let (text, cursor) = line
    move(to: cursor - text.character(before: cursor), in: text)
  }

  /// At the end of the line it takes the suggestion.
  private func right() {
    let (text, cursor) = line
    if cursor < text.utf8.count { return move(to: cursor + text.character(at: cursor), in: text) }
    if let suggestion = suggestion(text) { insert(suggestion) }
  }

  /// At the end of the line it takes a word of the suggestion.
  private func wordRight() {
    let (text, cursor) = line
    guard cursor == text.utf8.count else {
      return move(to: cursor + String(Substring(text.utf8.dropFirst(cursor))).firstWord.utf8.count, in: text)
    }
    if let suggestion = suggestion(text) { insert(suggestion.firstWord) }
  }

  private func backspace() {
    let (text, cursor) = line
    let count = text.character(before: cursor)
    if count > 0 { replace(cursor - count..<cursor, of: text, with: "") }
  }

  private func delete() {
    let (text, cursor) = line
    let count = text.character(at: cursor)
    if count > 0 { replace(cursor..<cursor + count, of: text, with: "") }
  }
}

extension String {
  /// The bytes of the character that ends at a place in UTF-8; 0 at the start.
  fileprivate func character(before offset: Int) -> Int { Substring(utf8.prefix(offset)).last?.utf8.count ?? 0 }

  /// The bytes of the character that begins at a place in UTF-8; 0 at the end.
  fileprivate func character(at offset: Int) -> Int { Substring(utf8.dropFirst(offset)).first?.utf8.count ?? 0 }

  /// Up to the end of the first word.
  fileprivate var firstWord: String {
    let blanks = prefix { !$0.isLetter && !$0.isNumber }
    return String(blanks + dropFirst(blanks.count).prefix { $0.isLetter || $0.isNumber })
  }

  /// As it may stand in a line: line breaks as one newline, without the last, and without control characters.
  fileprivate var pasteable: String {
    var text = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if text.hasSuffix("\n") { text.removeLast() }
    return String(
      text.filter {
        $0 == "\n" || $0 == "\t" || !$0.unicodeScalars.contains { $0.properties.generalCategory == .control }
      })
  }
}
