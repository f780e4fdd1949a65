import Foundation
import Terminal

/// A folder for a test's history file, removed with the value.
final class HistoryFolder: Sendable {
  let root = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// In folders that aren't there yet.
  var path: String { root + "/state/evsh/history" }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// The file's lines.
  func lines() throws -> [String] {
    String(decoding: try bytes(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Makes the file of bytes.
  func write(_ bytes: some Sequence<UInt8>) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Makes the file of lines that another session entered at the backend 'local', all at different times.
  func write(lines: some Sequence<String>) throws {
    let records = lines.enumerated().map {
      "+\ta1.\($0.offset + 1)\t\(1_700_000_000 + $0.offset)\tlocal\t\($0.element)\n"
    }
    try write("# evsh history 1\n\(records.joined())".utf8)
  }

  /// The permissions of the file or, further up, of its folders.
  func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// A session's history of the file, read to its end.
  func session() -> History {
    let history = History(path: path)
    history.load()
    history.waitUntilLoaded()
    return history
  }

  /// The texts in the file, as a new session sees them.
  func texts() -> [String] { session().entries().map(\.text) }
}
