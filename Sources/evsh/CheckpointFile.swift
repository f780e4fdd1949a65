import Evaluation
import Foundation
import Shell
import Synchronization

/// A checkpoint as a file: a line of JSON for the batch, then one for each thing to be kept.
final class CheckpointFile: Checkpoint {
  private struct State {
    var launched: Set<String> = []
    var attempts: [String: Int] = [:]
    var sources: [String: String] = [:]
  }

  let path: String
  let key: String
  private let state: Mutex<State>

  /// Begins a checkpoint or, where a former batch is resumed and has left one, goes on with it.
  ///
  /// Throws for a file that is something else, that another batch has left, or that an other batch may need: `script` is
  /// all that makes the batch what it is.
  init(_ path: String, of script: String, isResumed: Bool) throws(FileError) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      key = UUID().uuidString
      state = Mutex(State())
      try Self.add(["checkpoint": .string(key), "version": 1, "script": .string(Self.digest(script))], to: path)
      return
    }
    let former = try Self.read(path)
    guard isResumed else {
      throw FileError("a batch has left it: add '--resume' to go on with that, or delete it to start anew")
    }
    guard former.script == Self.digest(script) else {
      throw FileError("the script, or its arguments, are others than when it was made: delete it to start anew")
    }
    key = former.key
    state = Mutex(former.state)
  }

  func attempts(of step: String) -> Int { state.withLock { $0.attempts[step] ?? 0 } }
  func isLaunched(_ step: String) -> Bool { state.withLock { $0.launched.contains(step) } }

  func launched(_ step: String) throws(FileError) {
    let isNew = state.withLock { $0.launched.insert(step).inserted }
    if isNew { try Self.add(["launched": .string(step)], to: path) }
  }

  func failed(_ step: String) throws(FileError) {
    let isNew = state.withLock { state in
      guard state.launched.remove(step) != nil else { return false }
      state.attempts[step, default: 0] += 1
      return true
    }
    if isNew { try Self.add(["failed": .string(step)], to: path) }
  }

  func isSame(_ file: String, _ text: String) throws(FileError) -> Bool {
    let digest = Self.digest(text)
    let former = state.withLock { state in
      defer { if state.sources[file] == nil { state.sources[file] = digest } }
      return state.sources[file]
    }
    if former == nil { try Self.add(["source": .string(file), "text": .string(digest)], to: path) }
    return former == nil || former == digest
  }

  /// The batch came to its end: there is nothing to go on with.
  func remove() { unlink(path) }

  /// FNV-1a of 64 bits: tells texts apart that people change, and shows nothing of them.
  private static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

// MARK: - The file

extension CheckpointFile {
  private static func read(_ path: String) throws(FileError) -> (key: String, script: String, state: State) {
    let text = try ScriptFile.text(of: path)
    var entries = text.split(separator: "\n").map { try? JSONParser.parse(String($0)).value }[...]
    guard let first = entries.popFirst() ?? nil, let key = first["checkpoint"]?.string,
      let script = first["script"]?.string
    else { throw FileError("it is no checkpoint of evsh, and is left as it is") }
    var state = State()
    // The last line may be torn, where evsh was killed: then that is done again, by the same key.
    for entry in entries {
      if let step = entry?["launched"]?.string { state.launched.insert(step) }
      if let step = entry?["failed"]?.string {
        state.launched.remove(step)
        state.attempts[step, default: 0] += 1
      }
      if let file = entry?["source"]?.string { state.sources[file] = entry?["text"]?.string }
    }
    return (key, script, state)
  }

  /// Adds an entry, and returns when it is on the disk.
  private static func add(_ entry: JSONValue, to path: String) throws(FileError) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(ScriptFile.reason(errno)) }
    defer { close(descriptor) }
    // Where evsh was killed while it wrote, the last line is torn: the next one stands by itself.
    let bytes = Array(((isTorn(descriptor) ? "\n" : "") + entry.compact + "\n").utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw FileError(ScriptFile.reason(errno))
    }
  }

  private static func isTorn(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    return end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
  }
}
