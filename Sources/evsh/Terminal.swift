import Foundation
import Synchronization

/// What the terminal at a file descriptor is.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The terminal's columns now; nil where there is no terminal, or it doesn't say.
  static func width(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard isTerminal(descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether colour is wanted there: `NO_COLOR` (no-color.org) and a dumb terminal say no.
  static func wantsColour(_ descriptor: Int32) -> Bool {
    canRedraw(descriptor) && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether a line can be drawn again in place there: not on a dumb terminal.
  static func canRedraw(_ descriptor: Int32) -> Bool {
    isTerminal(descriptor) && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }
}
