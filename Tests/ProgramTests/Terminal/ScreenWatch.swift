import Foundation

/// Reads what a program writes to its terminal, keeps the screen, and wakes whoever waits for something on it.
final class ScreenWatch: @unchecked Sendable {
  // Unchecked: everything mutable is behind the condition.
  private let condition = NSCondition()
  private let terminal: PseudoTerminal
  private let process: pid_t
  /// What wakes the reader with a byte.
  private let wake = Pipe()
  private var current: Screen
  private var bytes: [UInt8] = []
  /// What waitpid says, once the program has ended.
  private var status: Int32?
  /// Whether everything that it wrote has been read.
  private var isAtEnd = false
  /// Whether the person has gone, with the terminal.
  private var isHungUp = false

  init(_ terminal: PseudoTerminal, process: pid_t, screen: Screen) {
    self.terminal = terminal
    self.process = process
    current = screen
    Thread.detachNewThread { [self] in readToTheEnd() }
    Thread.detachNewThread { [self] in awaitEnd() }
  }

  var screen: Screen { condition.withLock { current } }
  var received: [UInt8] { condition.withLock { bytes } }

  /// Resizes the model and the terminal between two writes of the program, as far as it can be known.
  func resize(columns: Int, rows: Int) {
    condition.withLock {
      while feed() {}
      current.resize(columns: columns, rows: rows)
      terminal.resize(columns: columns, rows: rows)
      condition.broadcast()
    }
  }

  /// Sends a signal to the program, if it is still there.
  func signal(_ number: Int32) { condition.withLock { if status == nil { kill(process, number) } } }

  /// Takes the terminal away; its reader does it, as it holds it open.
  func hangUp() {
    condition.withLock { isHungUp = true }
    wake.fileHandleForWriting.write(Data([0]))
  }

  /// The screen once it fulfils a condition; nil after the limit, or where the program has ended without.
  func screen(within limit: TimeInterval, where fulfils: (Screen) -> Bool) -> Screen? {
    value(within: limit) { fulfils(current) ? current : nil }
  }

  /// The exit code, 128 and the signal's number for one, once the program has ended; nil after the limit.
  func end(within limit: TimeInterval) -> Int32? {
    guard let status = value(within: limit, { isAtEnd ? status : nil }) else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func value<Value>(within limit: TimeInterval, _ value: () -> Value?) -> Value? {
    let deadline = Date(timeIntervalSinceNow: limit)
    return condition.withLock {
      while true {
        if let value = value() { return value }
        guard !isAtEnd, condition.wait(until: deadline) else { return nil }
      }
    }
  }

  private func readToTheEnd() {
    while true {
      let isOpen = condition.withLock { !isHungUp }
      let sources = [wake.fileHandleForReading.fileDescriptor] + (isOpen ? [terminal.descriptor] : [])
      var events = sources.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      _ = poll(&events, nfds_t(events.count), -1)
      if events[0].revents & Int16(POLLIN) != 0 { _ = wake.fileHandleForReading.readData(ofLength: 1) }
      if takeStock() { return }
    }
  }

  /// Sees what has happened; whether it was the last.
  private func takeStock() -> Bool {
    condition.withLock {
      if isHungUp { terminal.hangUp() }
      // All that is there: a drawing may come in pieces, and is looked at as a whole.
      while feed() {}
      isAtEnd = status != nil
      condition.broadcast()
      return isAtEnd
    }
  }

  /// Takes what is there; whether there was something. The lock is held.
  private func feed() -> Bool {
    let new = terminal.read()
    bytes.append(contentsOf: new)
    current.feed(new)
    let replies = current.takeReplies()
    try? terminal.write(replies, limit: .seconds(1))
    return !new.isEmpty
  }

  private func awaitEnd() {
    // Seen first and reaped under the lock, so that no signal goes to a process that has got its number.
    var information = siginfo_t()
    while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    condition.withLock {
      var status: Int32 = 0
      waitpid(process, &status, 0)
      self.status = status
    }
    wake.fileHandleForWriting.write(Data([0]))
  }
}
