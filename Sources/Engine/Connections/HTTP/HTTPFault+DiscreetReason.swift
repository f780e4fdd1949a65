import Evaluation

extension HTTPFault {
  /// For a reader; it holds nothing of what was sent or came back, as that may be secret.
  var discreetReason: String {
    switch self {
    case .refused(let why): why
    case .tls(let why): "no secure connection: \(why)"
    case .connectTimeout(let limit): "no connection within \(limit.readable)"
    case .overTime(let limit): "no answer within \(limit.readable)"
    case .tooManyRequests: "the server had too many requests (429)"
    case .status(let code, _): "the server answered with HTTP \(code)"
    case .malformed: "the answer is no JSON"
    case .tooLong(let bytes): "the answer has more than \(bytes) bytes"
    case .closed: "the server closed the connection before its answer was whole"
    case .broken(let why): "the connection broke: \(why)"
    case .cancelled: "cancelled"
    }
  }
}
