import Glibc

/// What the terminal at a file descriptor is.
package enum Window {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How much of text a window shows.
  package struct Size: Sendable, Hashable {
    package let columns: Int
    package let rows: Int
  }

  /// The window's size now; nil where there is no terminal, or it doesn't say.
  package static func size(_ descriptor: Int32) -> Size? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
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

  /// Whether the terminal breaks rows anew when its window gets narrower: most do, but xterm, screen, rxvt and the Linux
  /// console cut them.
  static var breaksRows: Bool {
    if getenv("TMUX") != nil { return true }
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return getenv("XTERM_VERSION") == nil && !["linux", "screen", "rxvt"].contains(where: name.hasPrefix)
  }
}
