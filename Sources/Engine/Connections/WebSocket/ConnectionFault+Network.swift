import NIOCore
import NIOPosix
import NIOSSL

extension ConnectionFault {
  /// What an error that came before the handshake's end says about the address.
  init(opening error: any Error, to address: ServerAddress) {
    switch error {
    case let error as NIOConnectionError: self = .refused(Self.reason(error, address))
    case let error as IOError where error.errnoCode == ECONNREFUSED:
      self = .refused("nothing listens at \(address.authority)")
    case let error as IOError: self = .refused("\(address.authority): \(Self.reason(error))")
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      self = .tls(Self.reason(tls: "\(error)", address))
    default: self = .handshake("\(error)")
    }
  }

  private static func reason(_ error: NIOConnectionError, _ address: ServerAddress) -> String {
    guard let failure = error.connectionErrors.first else { return "no host is named '\(address.host)'" }
    guard let cause = failure.error as? IOError else { return "\(address.authority): \(failure.error)" }
    if cause.errnoCode == ECONNREFUSED { return "nothing listens at \(error.host):\(error.port)" }
    return "\(error.host):\(error.port): \(reason(cause))"
  }

  /// The system's word for it.
  static func reason(_ error: IOError) -> String { String(cString: strerror(error.errnoCode)).lowercased() }

  private static func reason(tls text: String, _ address: ServerAddress) -> String {
    if text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("unableToValidateCertificate") {
      return "the certificate of \(address.authority) isn't trusted; SSL_CERT_FILE may name the authority's certificate"
    }
    if text.contains("failedToValidateHostname") {
      return "the certificate of \(address.authority) is for another host"
    }
    if text.contains("WRONG_VERSION_NUMBER") {
      return "\(address.authority) doesn't speak TLS; try \(address.scheme.rawValue)://"
    }
    return "\(address.authority): \(text)"
  }
}
