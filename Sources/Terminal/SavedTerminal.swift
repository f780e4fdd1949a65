import Glibc

/// A terminal's modes as they were, to be put back when the process has to end at once.
package struct SavedTerminal: @unchecked Sendable {
  // Unchecked: the modes are a plain value that nothing changes.
  private let modes: termios
  private let descriptor: Int32

  /// The modes now; nil where there is no terminal.
  package init?(_ descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    self.modes = modes
    self.descriptor = descriptor
  }

  /// What is typed isn't shown, but kept for whoever reads next.
  package func hideKeys() {
    var hidden = modes
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(descriptor, TCSADRAIN, &hidden)
  }

  /// What is typed is shown, and read line by line.
  package func showTyped() {
    var shown = modes
    shown.c_lflag |= tcflag_t(ECHO | ICANON | ISIG)
    shown.c_iflag |= tcflag_t(ICRNL)
    tcsetattr(descriptor, TCSADRAIN, &shown)
  }

  /// What is typed isn't shown, and read line by line; false where the terminal can't do that.
  package func hideTyped() -> Bool {
    var hidden = modes
    hidden.c_lflag |= tcflag_t(ICANON | ISIG)
    hidden.c_lflag &= ~tcflag_t(ECHO)
    hidden.c_iflag |= tcflag_t(ICRNL)
    return tcsetattr(descriptor, TCSADRAIN, &hidden) == 0
  }

  /// What is typed is shown again as at the start.
  package func showKeys() {
    var modes = modes
    tcsetattr(descriptor, TCSADRAIN, &modes)
  }

  /// Puts the modes back; on a terminal that can it also ends bracketed paste and shows the cursor.
  package func restore() {
    showKeys()
    if Window.canRedraw(descriptor) {
      let sequence = "\u{1B}[?2004l\r\n"
      _ = write(descriptor, sequence, sequence.utf8.count)
    }
  }
}
