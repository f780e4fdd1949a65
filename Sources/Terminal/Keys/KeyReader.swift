import Glibc

/// Waits for keys, and for what other tasks have to say, on the editor's thread.
final class KeyReader {
  /// What happened next.
  enum Event: Hashable {
    case key(Key)
    /// Something is in the outbox.
    case woken
    /// The terminal is gone, or at its end.
    case end
  }

  private let input: Int32
  private let wake: Int32
  private var decoder = KeyDecoder()
  /// A key that was read and given back.
  private var returned: Key?

  /// How long after Escape the rest of a sequence may take, in milliseconds: more than any terminal needs, less than
  /// anybody notices.
  private static let escapeTime: Int32 = 25
  /// How long a paste may stall, in milliseconds.
  private static let pasteTime: Int32 = 1_000

  init(input: Int32, wake: Int32) {
    self.input = input
    self.wake = wake
  }

  /// Whether a key can be had at once: then nothing needs to be drawn before it.
  var hasKey: Bool { returned != nil || decoder.isWaiting || isReady(within: 0) }

  /// Lets `next` give a key again.
  func giveBack(_ key: Key) { returned = key }

  /// The next event, however long it takes.
  func next() -> Event {
    if let key = returned {
      returned = nil
      return .key(key)
    }
    while true {
      if let key = decoder.next() { return .key(key) }
      let limit = decoder.isWaiting ? (decoder.isPasting ? Self.pasteTime : Self.escapeTime) : -1
      var descriptors = [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
      if limit < 0 { descriptors.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
      let count = poll(&descriptors, nfds_t(descriptors.count), limit)
      if count == 0, let key = decoder.next(isAll: true) { return .key(key) }
      if count <= 0 { continue }
      if descriptors[0].revents != 0, !take() { return .end }
      if limit < 0, descriptors[1].revents != 0 { return .woken }
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  /// Takes what is there; false at the end.
  private func take() -> Bool {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &piece, piece.count)
    if count > 0 { decoder.feed(piece.prefix(count)) }
    return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
  }
}
