/// Why a request came to no answer that can be used.
enum RequestFault: Error, Sendable, Hashable {
  /// It never reached the server: nothing listens there, no host of that name, no trust, no connection in time.
  case unreachable(String)
  /// It may have reached the server, but no whole answer came back.
  case lost(String)
  /// The server answered with another status than success.
  case status(Int, WireRefusal, retryAfter: Duration?)
  /// It succeeded, but the answer isn't the API's.
  case malformed(String)
  case cancelled

  /// Whether the same request may fare better a little later.
  func isPassing(_ limits: TransportLimits) -> Bool {
    switch self {
    case .lost, .status(408, _, _), .status(429, _, _), .status(500..., _, _): true
    case .unreachable: limits.awaitsServer
    case .status, .malformed, .cancelled: false
    }
  }

  /// Whether the server may have done what was asked though it didn't say so.
  var leavesOpen: Bool {
    switch self {
    case .lost, .malformed, .status(408, _, _), .status(500..., _, _): true
    case .unreachable, .status, .cancelled: false
    }
  }
}
