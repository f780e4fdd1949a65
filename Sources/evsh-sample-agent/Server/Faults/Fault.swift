/// What goes wrong with a call, on purpose.
enum Fault: String, CaseIterable, Hashable, Sendable {
  /// The connection is reset before the handshake.
  case reset
  /// The handshake is answered with 429.
  case busy
  /// The connection is closed upon the caller's first words, without a frame that says so.
  case early
  /// Nothing is ever answered.
  case stall
  /// The caller's first words are answered with what is no message.
  case malformed
  /// Each answer takes another second.
  case slow
}
