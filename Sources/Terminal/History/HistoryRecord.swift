/// A line of the history file: a line that was entered, or word that one has failed.
///
/// Fields stand between tabs. `+ ID TIME BACKEND TEXT` is a line, `! ID` says that it failed. An id is its session's
/// number (hexadecimal), a point, and the line's own number. Lines that begin otherwise are for other versions to read.
enum HistoryRecord {
  case line(HistoryEntry.ID, time: Int, backend: String, text: String)
  case failure(HistoryEntry.ID)

  /// What the file begins with; no record, so it is skipped like anything unknown.
  static let header = Array("# evsh history 1\n".utf8)
  /// What ends a record that was not written to its end (CAN): no whole record holds it.
  static let torn: [UInt8] = [0x18, UInt8(ascii: "\n")]

  /// As it is written, with its line ending.
  var bytes: [UInt8] {
    switch self {
    case .line(let id, let time, let backend, let text):
      Array("+\t\(id.written)\t\(time)\t".utf8) + EscapedText.escape(Array(backend.utf8)) + [UInt8(ascii: "\t")]
        + EscapedText.escape(Array(text.utf8)) + [UInt8(ascii: "\n")]
    case .failure(let id): Array("!\t\(id.written)\n".utf8)
    }
  }
}

// MARK: - Reading

extension HistoryRecord {
  /// Reads a record, without its line ending; nil where it is none, or not whole.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 2, bytes[1] == UInt8(ascii: "\t"), bytes.last != Self.torn[0], !bytes.has(0) else { return nil }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[2...])
    switch bytes[0] {
    case UInt8(ascii: "+"): self.init(line: rest)
    case UInt8(ascii: "!"):
      guard let id = HistoryEntry.ID(rest) else { return nil }
      self = .failure(id)
    default: return nil
    }
  }

  private init?(line: UnsafeRawBufferPointer) {
    guard
      let (id, afterID) = line.cut(at: UInt8(ascii: "\t")), let id = HistoryEntry.ID(id),
      let (time, afterTime) = afterID.cut(at: UInt8(ascii: "\t")), let time = Int(decimal: time),
      let (backend, text) = afterTime.cut(at: UInt8(ascii: "\t"))
    else { return nil }
    self = .line(id, time: time, backend: Self.plain(backend), text: Self.plain(text))
  }

  /// A field's text; bytes that are no UTF-8 become replacement characters.
  private static func plain(_ field: UnsafeRawBufferPointer) -> String {
    field.has(UInt8(ascii: "\\"))
      ? String(decoding: EscapedText.unescape(field), as: UTF8.self) : String(decoding: field, as: UTF8.self)
  }
}

extension HistoryEntry.ID {
  /// As it stands in the file.
  fileprivate var written: String { String(session, radix: 16) + ".\(number)" }

  fileprivate init?(_ field: UnsafeRawBufferPointer) {
    guard
      let (session, number) = field.cut(at: UInt8(ascii: ".")), let number = Int(decimal: number),
      let session = UInt64(hexadecimal: session)
    else { return nil }
    self.init(session: session, number: number)
  }
}
