import Dispatch
import Glibc
import Synchronization

/// All lines that were typed, in this session and in former ones.
///
/// A line is in the file before it runs. The file is read on a thread of its own, the newest lines first; what has been
/// read is of use at once. Secrets are to be masked before a line comes here.
package final class History: Sendable {
  /// What is known so far.
  struct State: Sendable {
    /// This session's lines, oldest first.
    var own = HistoryLines(areOwn: true)
    /// How many lines of this session were given a number.
    var numbered = 0
    /// The file's other lines, newest first.
    var former: [HistoryLines] = []
    /// How often `former` has changed otherwise than by older lines at its end.
    var generation = 0
    /// How far the file was read.
    var position: ReadPosition?
    /// The lines that stand in no file.
    var unwritten: Set<HistoryEntry.ID> = []
    var problem: HistoryFailure?
    /// The last suggestion, since the next one is mostly the same.
    var suggestion: SuggestedLine?
  }

  let state = Mutex(State())
  let session = UInt64.random(in: 1..<(1 << 48))
  let file: HistoryFile?
  /// What reads and replaces the file, one thing after the other.
  let reading = DispatchQueue(label: "evsh.history")

  /// History in a file; without one, in memory only.
  package convenience init(path: String?) { self.init(path: path, limits: HistoryLimits()) }

  init(path: String?, limits: HistoryLimits) {
    file = path.map { HistoryFile(path: $0, limits: limits) }
  }

  /// What first kept the history from its file since this was asked last, so that it is said once.
  package func takeProblem() -> HistoryFailure? {
    state.withLock { state in
      defer { state.problem = nil }
      return state.problem
    }
  }

  func report(_ problem: HistoryFailure) {
    state.withLock { $0.problem = $0.problem ?? problem }
  }
}

// MARK: - Writing

extension History {
  /// Takes down a line as it is entered, and gives its id; nil for a line without words.
  ///
  /// A line that begins with a space doesn't get into the file. One that is the same as the line before is not taken
  /// down again, unless that one has failed.
  package func add(_ text: String, backend: String) -> HistoryEntry.ID? {
    let text = String(text.trimmingNewlines)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let isWritten = file != nil && text.utf8.first != UInt8(ascii: " ")
    let now = time(nil)
    let (id, isNew) = state.withLock { state in
      if let last = state.own.repeats(text, backend) { return (last, false) }
      state.numbered += 1
      let id = HistoryEntry.ID(session: session, number: state.numbered)
      state.own.append(text, id: id, time: now, backend: backend)
      if !isWritten { state.unwritten.insert(id) }
      state.suggestion = nil
      return (id, true)
    }
    if isNew, isWritten { write(.line(id, time: now, backend: backend, text: text)) }
    return id
  }

  /// Notes that what a line said could not be done.
  package func markFailed(_ id: HistoryEntry.ID) {
    let isWritten = state.withLock { state in
      state.suggestion = nil
      return state.own.markFailed(id) && !state.unwritten.contains(id)
    }
    if isWritten { write(.failure(id)) }
  }

  /// Throws away all lines: those of this session, and those in the file, whichever session wrote them.
  package func clear() throws(HistoryFailure) {
    let failure = reading.sync { () -> HistoryFailure? in
      do throws(HistoryFailure) { try file?.clear() } catch { return error }
      state.withLock { $0.forget() }
      return nil
    }
    if let failure { throw failure }
  }

  private func write(_ record: HistoryRecord) {
    do throws(HistoryFailure) { try file?.append(record.bytes) } catch { report(error) }
  }
}

extension History.State {
  /// Numbers go on where they were, so that no id is given twice.
  fileprivate mutating func forget() {
    own = HistoryLines(areOwn: true)
    unwritten = []
    former = []
    generation += 1
    position = nil
    suggestion = nil
  }
}

extension HistoryLines {
  /// The id of the newest line if it is the same as a line to be added, and hasn't failed.
  fileprivate func repeats(_ text: String, _ backend: String) -> HistoryEntry.ID? {
    guard count > 0 else { return nil }
    let last = self[count - 1]
    return last.text == text && last.backend == backend && !last.failed ? last.id : nil
  }
}

extension String {
  fileprivate var trimmingNewlines: Substring {
    let ends: (Character) -> Bool = { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    var text = self[...]
    while let last = text.last, ends(last) { text.removeLast() }
    return text
  }
}
