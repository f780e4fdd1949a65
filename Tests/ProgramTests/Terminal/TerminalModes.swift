import Foundation

/// How the kernel treats what is typed at a terminal and what is written to it.
struct TerminalModes: Equatable, Sendable {
  let input: tcflag_t
  let output: tcflag_t
  let control: tcflag_t
  let local: tcflag_t
  /// The control characters, such as that of SIGINT.
  let characters: [cc_t]

  init(_ modes: termios) {
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether lines are read whole, edited by the kernel.
  var isCooked: Bool { local & tcflag_t(ICANON) != 0 }
  var echoes: Bool { local & tcflag_t(ECHO) != 0 }
  /// Whether Ctrl-C and its like make signals.
  var signals: Bool { local & tcflag_t(ISIG) != 0 }
}
