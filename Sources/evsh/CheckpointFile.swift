import Evaluation
import Foundation
import Shell
import Synchronization

/// A checkpoint as a file: a line of JSON for the batch, then one for each step that is done.
final class CheckpointFile: Checkpoint {
  let path: String
  let key: String
  private let lines: Mutex<[String: String]>

  /// Begins a checkpoint anew or, where a former batch is resumed and has left one, goes on with it.
  init(_ path: String, isResumed: Bool) throws(FileError) {
    self.path = path
    if isResumed, FileManager.default.fileExists(atPath: path) {
      let former = try Self.read(path)
      key = former.key
      lines = Mutex(former.lines)
      return
    }
    key = UUID().uuidString
    lines = Mutex([:])
    try Self.begin(path, key)
  }

  func line(doneAs step: String) -> String? { lines.withLock { $0[step] } }

  func keep(_ step: String, line: String) throws(FileError) {
    let isNew = lines.withLock { lines in
      defer { lines[step] = line }
      return lines[step] == nil
    }
    if isNew { try Self.add(["step": .string(step), "line": .string(line)], to: path) }
  }

  /// The batch came to its end: there is nothing to go on with.
  func remove() { unlink(path) }

  private static func read(_ path: String) throws(FileError) -> (key: String, lines: [String: String]) {
    let text = try ScriptFile.text(of: path)
    var entries = text.split(separator: "\n").map { try? JSONParser.parse(String($0)).value }[...]
    guard let key = entries.popFirst()??["checkpoint"]?.string else { throw FileError("it is no checkpoint of evsh") }
    var lines: [String: String] = [:]
    // The last line may be torn, where evsh was killed: then that step is done again.
    for entry in entries { if let step = entry?["step"]?.string, let line = entry?["line"]?.string { lines[step] = line } }
    return (key, lines)
  }

  private static func begin(_ path: String, _ key: String) throws(FileError) {
    unlink(path)
    try add(["checkpoint": .string(key), "version": 1], to: path)
  }

  /// Adds an entry, and returns when it is on the disk.
  private static func add(_ entry: JSONValue, to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(ScriptFile.reason(errno)) }
    defer { close(descriptor) }
    // Where evsh was killed while it wrote, the last line is torn: the next one stands by itself.
    let text = (isTorn(path) ? "\n" : "") + entry.compact + "\n"
    do { try FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8)) } catch {
      throw FileError(ScriptFile.reason(errno))
    }
    fsync(descriptor)
  }

  private static func isTorn(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path), let end = try? file.seekToEnd(), end > 0 else { return false }
    try? file.seek(toOffset: end - 1)
    return (try? file.read(upToCount: 1)) != Data("\n".utf8)
  }
}
