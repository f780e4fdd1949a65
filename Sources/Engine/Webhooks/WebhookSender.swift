import Evaluation
import NIOHTTP1

/// Sends what webhooks are told, to public servers alone unless more is allowed.
struct WebhookSender: Sendable {
  /// How long a webhook may take to answer, the connection included.
  private static let patience = Duration.seconds(30)

  /// What lets webhooks be on this machine and in private networks.
  private static let permission = "'--webhooks local'"

  /// A file of certificates to be trusted beside the system's.
  var authority = ClientTLS.authority

  /// Anything but a success is a fault; what is answered isn't looked at.
  func send(_ message: WebhookMessage) async throws(WebhookFault) {
    let headers = HTTPHeaders(message.headers.map { ($0.name, $0.value) })
    do throws(HTTPFault) {
      let requester = try await HTTPRequester.reaching(
        message.url, headers, message.reach, allowedBy: Self.permission, authority: authority,
        within: Self.patience)
      try await requester.tell(message.body, within: Self.patience)
    } catch {
      throw WebhookFault(error, mayPass: error.mayPass && !isBarred(message))
    }
  }

  /// Whether the address is none that will ever do.
  private func isBarred(_ message: WebhookMessage) -> Bool {
    guard let address = try? ServerAddress(message.url, .http) else { return true }
    return message.reach == .public && PublicAddress.problem(with: address, allowedBy: Self.permission) != nil
  }
}

extension HTTPFault {
  /// Whether the same may go well later: what a server's failure, a lack of its time, or the network's is.
  fileprivate var mayPass: Bool {
    switch self {
    case .refused, .connectTimeout, .overTime, .tooManyRequests, .closed, .broken, .cancelled: true
    case .status(let code, _): code >= 500
    case .tls, .malformed, .tooLong: false
    }
  }
}

extension WebhookFault {
  fileprivate init(_ fault: HTTPFault, mayPass: Bool) {
    var retryAfter: Duration?
    if case .tooManyRequests(let wait) = fault { retryAfter = wait }
    self.init(fault.discreetReason, mayPass: mayPass, retryAfter: retryAfter)
  }
}
