import Glibc

/// What the terminal at a file descriptor is.
package enum Window {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The terminal's columns and rows now; nil where there is no terminal, or it doesn't say.
  package static func size(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether colour is wanted there: `NO_COLOR` (no-color.org) and a dumb terminal say no.
  package static func wantsColour(_ descriptor: Int32) -> Bool {
    guard canRedraw(descriptor) else { return false }
    return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  /// Whether a line can be drawn again in place there: not on a dumb terminal.
  package static func canRedraw(_ descriptor: Int32) -> Bool {
    guard isTerminal(descriptor), let name = getenv("TERM") else { return false }
    return !["", "dumb", "unknown"].contains(String(cString: name))
  }
}
