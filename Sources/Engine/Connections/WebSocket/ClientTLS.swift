import Glibc
import NIOCore
import NIOSSL
import Synchronization

/// TLS to agents' servers, verified against the certificates that the system trusts and those of one more file.
final class ClientTLS: Sendable {
  /// The file that the environment names as OpenSSL's programs want it, in `SSL_CERT_FILE`.
  static var authority: String? { getenv("SSL_CERT_FILE").map { String(cString: $0) } }

  private let authority: String?
  // Reading the system's certificates takes milliseconds: once for all calls, and only where there is one.
  private let made = Mutex<NIOSSLContext?>(nil)

  init(authority: String?) { self.authority = authority }

  /// Throws `.tls` where the file can't be read.
  func context() throws(ConnectionFault) -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.shutdownTimeout = .seconds(1)
    if let authority { configuration.additionalTrustRoots = [.file(authority)] }
    let result = made.withLock { made in
      Result {
        let context = try made ?? NIOSSLContext(configuration: configuration)
        made = context
        return context
      }
    }
    do {
      return try result.get()
    } catch {
      throw .tls(authority.map { "the certificates in '\($0)' can't be read" } ?? "\(error)")
    }
  }

  /// The channel's handler; a numeric address is verified by itself and never sent as a server's name (RFC 6066).
  static func handler(_ context: NIOSSLContext, for address: ServerAddress) throws -> NIOSSLClientHandler {
    try NIOSSLClientHandler(context: context, serverHostname: address.isNumeric ? nil : address.host)
  }
}
