import CEditline
import Foundation

/// Reads lines from a terminal: libedit has the key maps, the line, undo and the killed text; what is seen is drawn here.
///
/// There is one in a process, and one thread at a time uses it. libedit's own drawing goes nowhere, since it knows no
/// graphemes, no colours and no hints, and its history isn't used, since it loses long lines.
package final class LineEditor: @unchecked Sendable {
  // Unchecked: only the thread that reads a line touches it, and lines are read one after the other.
  let editor: OpaquePointer
  private let output: Int32
  private let outbox: Outbox
  let reader: KeyReader
  private let canRedraw: Bool
  private var painter = Painter()
  /// The window's size when something was drawn last.
  private var drawnSize: Window.Size?
  private var dumbPainter = DumbPainter()
  private var usesVi: Bool??
  private var title: String?
  /// What is being read.
  private(set) var reading: Reading
  private var entered: Entered?
  /// The walk through the history that Up and Down are on, and the line that it gave last.
  var recall: Recall?
  var recalled: String?
  /// How many scalars libedit's buffers hold at least, and how long the longest line was.
  private var capacity = 1024
  private var longest = 0
  /// The text that a paste brings.
  private var pasted = ""

  /// Takes the two descriptors of a terminal; nil where they are none, or libedit can't.
  package init?(input: Int32, output: Int32, outbox: Outbox, history: History) {
    guard Window.isTerminal(input), Window.isTerminal(output), ced_use_utf8(), let editor = ced_open(input, output)
    else { return nil }
    self.editor = editor
    self.output = output
    self.outbox = outbox
    reading = Reading(history: history)
    reader = KeyReader(input: input, wake: outbox.descriptor)
    canRedraw = Window.canRedraw(output)
    ced_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
    ced_set_reader(editor) { editor, scalar in LineEditor.of(editor).read(into: scalar) }
    ced_keep_signals_off(editor)
    KeyMap(editor).addFunctions()
  }

  deinit { ced_close(editor) }

  static func of(_ editor: OpaquePointer?) -> LineEditor {
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
    send(begin)
    ced_read(editor)
    send(end)
    return entered ?? .end(isGone: true)
  }

  /// No more lines are read: the terminal gets its own title back.
  package func close() {
    if title != nil { send("\u{1B}[23;2t") }
  }

  /// Ends the line that is read.
  func finish(_ entered: Entered) { self.entered = entered }

  private func read(into scalar: UnsafeMutablePointer<Int32>?) -> Int32 {
    if !reading.text.isEmpty {
      let text = reading.text
      reading.text = ""
      replace(text)
    }
    guard let key = nextKey({ self.content() }) else {
      entered = .end(isGone: true)
      return 0
    }
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
  /// Bracketed paste on (xterm).
  private var begin: String { canRedraw ? "\u{1B}[?2004h" : "" }
  private var end: String { canRedraw ? "\u{1B}[?2004l" : "" }

  /// The next key; meanwhile what the content says is seen, and what other tasks say is printed above it. Nil at the end.
  func nextKey(_ content: () -> Layout.Content) -> Key? {
    while true {
      if !reader.hasKey { draw(content()) }
      switch reader.next() {
      case .key(let key): return key
      case .woken: attend()
      case .end: return nil
      }
    }
  }

  private func attend() {
    let lines = outbox.take()
    if !lines.isEmpty { printAbove(lines) }
  }

  /// Prints lines above what is being edited.
  func printAbove(_ lines: [String]) {
    send((canRedraw ? painter.erase() : dumbPainter.leave()) + lines.map { $0 + "\r\n" }.joined())
  }

  /// Columns and rows, now.
  var size: Window.Size { Window.size(output) ?? Window.Size(columns: 80, rows: 24) }

  func draw(_ content: Layout.Content) {
    let window = size
    guard canRedraw else { return send(dumbPainter.draw(content, columns: window.columns)) }
    if let drawnSize, drawnSize != window { send(painter.erase(resizedTo: window)) }
    drawnSize = window
    let frame = Layout.frame(content, columns: window.columns, isColoured: reading.isColoured)
    send(titleChange())
    send(painter.draw(frame.fitted(to: window.rows), columns: window.columns))
  }

  /// Leaves what is seen on the screen, and goes on below it.
  func leave() { send(canRedraw ? painter.leave() : dumbPainter.leave()) }

  func clearScreen() {
    guard canRedraw else { return leave() }
    painter.forget()
    send("\u{1B}[H\u{1B}[2J")
  }

  func beep() { send("\u{7}") }

  /// Hands the terminal over as it was before, and takes it back afterwards.
  func release(during work: () -> Void) {
    leave()
    send(end)
    ced_prepare(editor, false)
    work()
    ced_prepare(editor, true)
    send(begin)
  }

  /// Sets the window's title where it is another one (xterm's OSC 2).
  private func titleChange() -> String {
    guard let wanted = reading.title(), wanted != title else { return "" }
    // The first time the terminal is asked to keep its own, which it gets back at the end (xterm's window operations).
    let keep = title == nil ? "\u{1B}[22;2t" : ""
    title = wanted
    return keep
      + "\u{1B}]2;\(wanted.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }.string)\u{7}"
  }

  private func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}

extension [Unicode.Scalar] {
  fileprivate var string: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self)
    return String(text)
  }
}
