import Evaluation

/// What went wrong between evsh and the agent under test: each kind is told apart.
enum ConnectionFault: Error, Sendable, Hashable {
  /// The program couldn't be started.
  case cannotStart(String)
  /// The program ended with a code other than 0, or by a signal; what it last wrote on standard error, if anything.
  case crashed(String, stderr: String)
  /// Nothing listens at the address, or its name isn't known.
  case refused(String)
  /// The server answered the handshake with something else.
  case handshake(String)
  /// The server's certificate isn't to be trusted, or TLS failed otherwise.
  case tls(String)
  /// The server answered 429.
  case tooManyRequests
  /// The server answered 429, and wants to be left alone for so long.
  case throttled(Duration)
  /// The server answered a request by POST with another status than success; the beginning of what it said.
  case status(Int, String)
  /// Not connected in time.
  case connectTimeout(Duration)
  /// The agent sent what is no message of the protocol; the beginning of it.
  case malformed(String)
  /// One message is longer than so many bytes.
  case tooLong(Int)
  /// More messages arrived than anyone could answer.
  case flooded(Int)
  /// The connection broke, or was closed, before the agent said anything.
  case closedEarly
  /// The connection broke in the middle.
  case broken(String)
  /// The conversation was cancelled.
  case cancelled
}
