import AsyncHTTPClient
import Evaluation
import NIOHTTP1

/// Why a request by POST came to no answer that can be used.
enum HTTPFault: Error, Sendable, Hashable {
  /// Nothing listens at the address, or its name isn't known.
  case refused(String)
  case tls(String)
  case connectTimeout(Duration)
  /// No answer within so long.
  case overTime(Duration)
  /// Status 429, and how long the server wants to be left alone, if it says.
  case tooManyRequests(retryAfter: Duration?)
  /// Another status than success; the beginning of the body, or where a redirection points.
  case status(Int, String)
  /// The answer isn't what was agreed on; the beginning of it.
  case malformed(String)
  /// The answer is longer than so many bytes.
  case tooLong(Int)
  /// The server closed the connection before its answer was whole.
  case closed
  case broken(String)
  case cancelled

  /// What an error of the client says about the address.
  init(_ error: any Error, at address: ServerAddress, connect: Duration, within limit: Duration) {
    switch error {
    case let error as HTTPFault: self = error
    case is CancellationError: self = .cancelled
    case HTTPParserError.invalidEOFState: self = .closed
    case is HTTPParserError: self = .broken("\(address.authority) doesn't speak HTTP")
    case let error as HTTPClientError: self.init(error, connect: connect, within: limit)
    default:
      switch ConnectionFault(opening: error, to: address) {
      case .refused(let why): self = .refused(why)
      case .tls(let why): self = .tls(why)
      default: self = .broken("\(error)")
      }
    }
  }

  private init(_ error: HTTPClientError, connect: Duration, within limit: Duration) {
    switch error {
    case .cancelled: self = .cancelled
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: self = .connectTimeout(connect)
    case .deadlineExceeded, .readTimeout, .writeTimeout: self = .overTime(limit)
    case .remoteConnectionClosed, .uncleanShutdown: self = .closed
    default: self = .broken(error.shortDescription)
    }
  }
}

extension ConnectionFault {
  /// The same of an agent that is reached by POST; a closed connection is left to the inbox, which knows whether the
  /// agent has spoken.
  init(_ fault: HTTPFault) {
    switch fault {
    case .refused(let why): self = .refused(why)
    case .tls(let why): self = .tls(why)
    case .connectTimeout(let limit): self = .connectTimeout(limit)
    case .overTime(let limit): self = .broken("no answer within \(limit.readable)")
    case .tooManyRequests(let retryAfter?): self = .throttled(retryAfter)
    case .tooManyRequests(nil): self = .tooManyRequests
    case .status(let code, let text): self = .status(code, text)
    case .malformed(let beginning): self = .malformed(beginning)
    case .tooLong(let bytes): self = .tooLong(bytes)
    case .closed: self = .closedEarly
    case .broken(let why): self = .broken(why)
    case .cancelled: self = .cancelled
    }
  }
}
