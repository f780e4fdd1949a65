import AsyncHTTPClient
import Evaluation
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension RequestFault {
  /// What an error of the client says about a server.
  init(_ error: any Error, at server: ServerURL, _ limits: TransportLimits) {
    switch error {
    case let error as RequestFault: self = error
    case is CancellationError: self = .cancelled
    case let error as NIOHTTPDecompression.DecompressionError:
      self = error == .limit ? .tooLong(limits) : .malformed("its answer can't be unpacked")
    case let error as HTTPClientError: self.init(error, at: server, limits)
    case HTTPParserError.invalidEOFState: self = .lost("\(server.authority) closed the connection too early")
    case is HTTPParserError: self = .lost("\(server.authority) doesn't speak HTTP")
    case let error as NIOConnectionError: self = .unreachable(Self.reason(error, server))
    case let error as IOError where error.errnoCode == ECONNREFUSED:
      self = .unreachable("nothing listens at \(server.authority)")
    case let error as IOError: self = .lost("\(server.authority): \(Self.reason(error))")
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
      self = .unreachable(Self.reason(tls: "\(error)", server))
    default: self = .lost("\(server.authority): the answer can't be read: \(error)")
    }
  }

  private init(_ error: HTTPClientError, at server: ServerURL, _ limits: TransportLimits) {
    switch error {
    case .cancelled: self = .cancelled
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
      self = .unreachable("no connection to \(server.authority) within \(limits.connect.readable)")
    case .deadlineExceeded, .readTimeout, .writeTimeout: self = .overTime(server, limits)
    case .remoteConnectionClosed, .uncleanShutdown:
      self = .lost("\(server.authority) closed the connection too early")
    default: self = .lost("\(server.authority): \(error.shortDescription)")
    }
  }

  /// No whole answer came within the limit.
  static func overTime(_ server: ServerURL, _ limits: TransportLimits) -> RequestFault {
    .lost("\(server.authority) gave no whole answer within \(limits.answer.readable)")
  }

  /// There would have been more.
  static func tooLong(_ limits: TransportLimits) -> RequestFault {
    .malformed("its answer is longer than \(limits.bytes) bytes")
  }

  private static func reason(_ error: NIOConnectionError, _ server: ServerURL) -> String {
    guard let failure = error.connectionErrors.first else { return "no host is named '\(server.host)'" }
    guard let cause = failure.error as? IOError else { return "\(server.authority): \(failure.error)" }
    if cause.errnoCode == ECONNREFUSED { return "nothing listens at \(server.authority)" }
    return "\(server.authority): \(reason(cause))"
  }

  /// The system's word for it.
  private static func reason(_ error: IOError) -> String { String(cString: strerror(error.errnoCode)).lowercased() }

  private static func reason(tls text: String, _ server: ServerURL) -> String {
    if text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("unableToValidateCertificate") {
      return
        "the certificate of \(server.authority) isn't trusted, or is out of date; SSL_CERT_FILE may name its authority's"
    }
    if text.contains("failedToValidateHostname") {
      return "the certificate of \(server.authority) is for another host"
    }
    if text.contains("failedToLoadCertificate") || text.contains("noSuchFilesystemObject") {
      return "the certificates that SSL_CERT_FILE names can't be read"
    }
    if text.contains("WRONG_VERSION_NUMBER") { return "\(server.authority) doesn't speak TLS; try http://" }
    return "\(server.authority): \(text)"
  }
}
