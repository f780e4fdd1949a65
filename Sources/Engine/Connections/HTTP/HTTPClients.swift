import AsyncHTTPClient
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The clients of this process, one for each way of connecting, so that conversations share their connections; they
/// live as long as the process.
enum HTTPClients {
  /// What makes one client another's.
  struct Kind: Sendable, Hashable {
    /// How long a connection may take.
    let connect: Duration
    /// A file of certificates to be trusted beside the system's.
    let authority: String?
    var pin: Pin?
  }

  /// Where a host's name leads, found out before: the name isn't looked up again.
  struct Pin: Sendable, Hashable {
    let host: String
    let address: String
  }

  private static let clients = Mutex<[Kind: HTTPClient]>([:])

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
      timeout: HTTPClient.Configuration.Timeout(connect: TimeAmount(kind.connect)))
    if let pin = kind.pin { configuration.dnsOverride = [pin.host: pin.address] }
    // Servers close connections that are idle for five seconds, a request then may be lost on its way.
    configuration.connectionPool.idleTimeout = .seconds(4)
    // Each conversation waits on a connection of its own, and how many there are at a time is the queue's to say.
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1000
    // A server that isn't there is said to be at once.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    return configuration
  }
}
