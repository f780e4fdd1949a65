import CEditline
import Foundation

/// Reads lines from a terminal: libedit has the key maps, the line, undo and the killed text; what is seen is drawn here.
///
/// There is one in a process, and one thread at a time uses it. libedit's own drawing goes nowhere, since it knows no
/// graphemes, no colours and no hints, and its history isn't used, since it loses long lines.
package final class LineEditor: @unchecked Sendable {
  // Unchecked: only the thread that reads a line touches it, and lines are read one after the other.
  let editor: OpaquePointer
  let canvas: Canvas
  let reader: KeyReader
  private let outbox: Outbox
  private var usesVi: Bool??
  /// What is being read.
  private(set) var reading: Reading
  private var entered: Entered?
  /// The walk through the history that Up and Down are on, and the line that it gave last.
  var recall: Recall?
  var recalled: String?
  /// How many scalars libedit's buffers hold at least, and how long the longest line was.
  private var capacity = 1024
  private var longest = 0
  /// How many keys the line has got.
  private(set) var keyCount = 0
  /// The text that a paste brings.
  private var pasted = ""

  /// Takes the two descriptors of a terminal; nil where they are none, or libedit can't.
  package init?(input: Int32, output: Int32, outbox: Outbox, history: History) {
    guard Window.isTerminal(input), Window.isTerminal(output), ced_use_utf8(), let editor = ced_open(input, output)
    else { return nil }
    self.editor = editor
    canvas = Canvas(output)
    self.outbox = outbox
    reading = Reading(history: history)
    reader = KeyReader(input: input, wake: outbox.descriptor)
    ced_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
    ced_set_reader(editor) { editor, scalar in LineEditor.of(editor).read(into: scalar) }
    ced_keep_signals_off(editor)
    KeyMap(editor).addFunctions()
  }

  deinit { ced_close(editor) }

  static func of(_ editor: OpaquePointer?) -> LineEditor {
    // It is there from before libedit learns of any callback to the end: nothing could go on without it.
    guard let context = ced_context(editor) else { fatalError("libedit has lost the editor") }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  /// Reads a line, however long it takes, while other tasks go on.
  package func line(_ reading: Reading) async -> Entered {
    await withCheckedContinuation { continuation in
      // A thread of its own blocks no signals, so that Ctrl-Z stops it where it stands.
      Thread { [self] in continuation.resume(returning: read(reading)) }.start()
    }
  }

  private func read(_ reading: Reading) -> Entered {
    self.reading = reading
    if usesVi != .some(reading.usesVi) {
      usesVi = reading.usesVi
      KeyMap(editor).choose(vi: reading.usesVi)
    }
    recall = nil
    entered = nil
    keyCount = 0
    canvas.brackets(pastes: true)
    ced_read(editor)
    canvas.brackets(pastes: false)
    return entered ?? .end(.gone)
  }

  /// No more lines are read: the terminal gets its own title back.
  package func close() { canvas.restoreTitle() }

  /// Ends the line that is read.
  func finish(_ entered: Entered) { self.entered = entered }

  private func read(into scalar: UnsafeMutablePointer<Int32>?) -> Int32 {
    if !reading.text.isEmpty {
      let text = reading.text
      reading.text = ""
      replace(text)
    }
    guard let key = nextKey({ self.content() }) else {
      entered = .end(.gone)
      return 0
    }
    keyCount += 1
    if case .paste(let text) = key { pasted = text }
    makeRoom()
    scalar?.pointee = Int32(bitPattern: KeyCode(key)?.rawValue ?? key.scalar?.value ?? 0)
    return 1
  }

  /// Whatever the key does with the line and the killed text, libedit's buffers need not move for it.
  private func makeRoom() {
    var length: Int32 = 0
    var cursor: Int32 = 0
    _ = ced_line(editor, &length, &cursor)
    longest = max(longest, Int(length))
    let needed = Int(length) + 2 * longest + 256
    guard needed > capacity else { return }
    capacity = 2 * needed
    _ = ced_reserve(editor, Int32(clamping: capacity - Int(length)))
  }

  /// The pasted text; a second time there is none.
  func takePasted() -> String {
    defer { pasted = "" }
    return pasted
  }
}

extension Key {
  fileprivate var scalar: Unicode.Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }
}

// MARK: - The terminal

extension LineEditor {
  /// The next key; meanwhile what the content says is seen, and what other tasks say is printed above it. Nil at the end.
  func nextKey(_ content: () -> Layout.Content) -> Key? {
    while true {
      if !reader.hasKey {
        draw(content())
        reading.drawn()
      }
      switch reader.next() {
      case .key(let key): return key
      case .woken: canvas.printAbove(outbox.take())
      case .end: return nil
      }
    }
  }

  func draw(_ content: Layout.Content) {
    canvas.show(title: reading.title())
    canvas.draw(content, isColoured: reading.isColoured)
  }

  /// Hands the terminal over as it was before, and takes it back afterwards.
  func release(during work: () -> Void) {
    canvas.leave()
    canvas.brackets(pastes: false)
    ced_prepare(editor, false)
    work()
    ced_prepare(editor, true)
    canvas.brackets(pastes: true)
  }
}
