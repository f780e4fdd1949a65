import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import Synchronization

/// The HTTP clients of this process, one for each way of connecting; they live as long as the process.
enum SharedClients {
  /// What makes one client another's.
  struct Kind: Sendable, Hashable {
    /// How long a connection may take.
    let connect: Duration
    /// The longest answer, in bytes, once it is inflated.
    let bytes: Int
    /// A file of certificates to be trusted beside the system's.
    let authority: String?
  }

  private static let clients = Mutex<[Kind: HTTPClient]>([:])

  /// The file that the environment names as OpenSSL's programs want it, in `SSL_CERT_FILE`.
  static var authority: String? {
    ProcessInfo.processInfo.environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func client(_ kind: Kind) -> HTTPClient {
    clients.withLock { clients in
      if let client = clients[kind] { return client }
      let client = HTTPClient(
        eventLoopGroup: MultiThreadedEventLoopGroup.singleton, configuration: configuration(kind))
      clients[kind] = client
      return client
    }
  }

  private static func configuration(_ kind: Kind) -> HTTPClient.Configuration {
    var tls = TLSConfiguration.makeClientConfiguration()
    if let authority = kind.authority { tls.additionalTrustRoots = [.file(authority)] }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: TimeAmount(kind.connect)),
      decompression: .enabled(limit: .size(kind.bytes)))
    // Servers close connections that are idle for five seconds, a launch then may be lost on its way.
    configuration.connectionPool.idleTimeout = .seconds(4)
    // A server that isn't there is said to be at once.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    return configuration
  }
}
