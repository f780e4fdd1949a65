import Glibc
import Language

/// The part of a terminal that the prompt and the line take, drawn anew in place; one thread uses it.
final class Canvas {
  private let output: Int32
  private let canRedraw: Bool
  private var painter = Painter()
  private var dumbPainter = DumbPainter()
  /// The window's size when something was drawn last.
  private var drawnSize: Window.Size?
  private var title: String?
  /// What goes before the next drawing, so that nobody sees the screen in between.
  private var pending: [UInt8] = []

  init(_ output: Int32) {
    self.output = output
    canRedraw = Window.canRedraw(output)
  }

  /// The window's size, now.
  var size: Window.Size { Window.size(output) ?? Window.Size(columns: 80, rows: 24) }

  func draw(_ content: Layout.Content, isColoured: Bool) {
    let size = size
    guard canRedraw else { return send(dumbPainter.draw(content, columns: size.columns)) }
    if let drawnSize, drawnSize != size { pending += painter.erase(resizedTo: size).utf8 }
    drawnSize = size
    let frame = Layout.frame(content, columns: size.columns, isColoured: isColoured)
    send(painter.draw(frame.fitted(to: size.rows), columns: size.columns))
  }

  /// Prints lines above what is drawn.
  func printAbove(_ lines: [String]) {
    if lines.isEmpty { return }
    pending +=
      ((canRedraw ? painter.erase() : dumbPainter.leave())
      + lines.map { $0.replacing("\n", with: "\r\n") + "\r\n" }.joined()).utf8
  }

  /// Takes what is drawn off the screen.
  func erase() {
    if canRedraw { pending += painter.erase().utf8 }
  }

  /// Leaves what is drawn on the screen, and goes on below it.
  func leave() { send(canRedraw ? painter.leave() : dumbPainter.leave()) }

  func clear() {
    guard canRedraw else { return leave() }
    painter.forget()
    pending += "\u{1B}[H\u{1B}[2J".utf8
  }

  func beep() { send("\u{7}") }

  /// Whether the terminal marks where pastes begin and end (xterm).
  func brackets(pastes: Bool) {
    if canRedraw { send(pastes ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
  }

  /// Sets the window's title, where there is to be one (xterm's OSC 2).
  func show(title wanted: String?) {
    guard canRedraw, let wanted, wanted != title else { return }
    // The first time the terminal is asked to keep its own (xterm's window operations).
    pending += ((title == nil ? "\u{1B}[22;2t" : "") + "\u{1B}]2;\(wanted.printable)\u{7}").utf8
    title = wanted
  }

  /// Gives the terminal its own title back.
  func restoreTitle() {
    if title != nil { send("\u{1B}[23;2t") }
  }

  private func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = (pending + bytes)[...]
    pending = []
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
