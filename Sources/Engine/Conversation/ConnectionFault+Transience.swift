extension ConnectionFault {
  /// Whether the next call may well go better.
  var isTransient: Bool {
    switch self {
    case .refused, .tooManyRequests, .throttled, .connectTimeout, .closedEarly, .broken, .crashed: true
    // A key that is wrong, or a path, stays so (RFC 9110, section 15.5).
    case .handshake(let answer): !answer.hasPrefix("HTTP 4")
    case .status(let status, _): status >= 500
    case .cannotStart, .tls, .malformed, .tooLong, .flooded, .cancelled: false
    }
  }
}
