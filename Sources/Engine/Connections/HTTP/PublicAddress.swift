import Glibc
import NIOCore
import NIOPosix

/// Tells addresses that anyone may have from this machine's and private networks', so that what is asked on a caller's
/// behalf stays outside; by the registries of special-purpose addresses (IANA, RFC 6890).
enum PublicAddress {
  /// The address that a name leads to, as it is to be asked from now on: a name may lead elsewhere the next time.
  /// Throws `.refused` where it isn't a public one, and `.overTime` where that isn't known in time. `permission` is what
  /// would allow others, `'set functions local'`.
  static func pin(
    _ server: ServerAddress, allowedBy permission: String, within limit: Duration
  ) async throws(HTTPFault) -> HTTPClients.Pin? {
    if let problem = problem(with: server, allowedBy: permission) { throw .refused(problem) }
    if server.isNumeric { return nil }
    let address = try await resolve(server, within: limit)
    guard isPublic(address), let number = address.ipAddress else {
      throw .refused(refusal(of: server.host, permission))
    }
    return HTTPClients.Pin(host: server.host, address: number)
  }

  /// What tells by itself that the server isn't at a public address; nil where nothing does.
  static func problem(with server: ServerAddress, allowedBy permission: String) -> String? {
    let host = server.host.lowercased()
    let isNamedLocal = host == "localhost" || host.hasSuffix(".localhost")
    let number = try? SocketAddress(ipAddress: host, port: server.port)
    return isNamedLocal || number.map { !isPublic($0) } == true
      ? refusal(of: server.host, permission) : nil
  }

  private static func refusal(of host: String, _ permission: String) -> String {
    "'\(host)' is this machine or in a private network, \(permission) allows that"
  }

  private static func resolve(
    _ server: ServerAddress, within limit: Duration
  ) async throws(HTTPFault) -> SocketAddress {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let found = loop.makePromise(of: SocketAddress.self)
    let alarm = loop.scheduleTask(in: TimeAmount(limit)) { found.fail(HTTPFault.overTime(limit)) }
    // Whichever comes second finds the promise kept, and changes nothing.
    NIOThreadPool.singleton.runIfActive(eventLoop: loop) {
      try SocketAddress.makeAddressResolvingHost(server.host, port: server.port)
    }.cascade(to: found)
    defer { alarm.cancel() }
    do { return try await found.futureResult.get() } catch {
      throw error as? HTTPFault ?? .refused("no host is named '\(server.host)'")
    }
  }

  static func isPublic(_ address: SocketAddress) -> Bool {
    guard let number = address.ipAddress else { return false }
    if let bytes = bytes(of: number, AF_INET, 4) { return !reserved.contains { $0.holds(bytes) } }
    guard let bytes = bytes(of: number, AF_INET6, 16) else { return false }
    return globalUnicast.holds(bytes) && !reservedUnicast.contains { $0.holds(bytes) }
  }

  private static func bytes(of number: String, _ family: Int32, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, number, &bytes) == 1 ? bytes : nil
  }

  /// A block of addresses: those whose first so many bits are the same.
  private struct Block {
    let bytes: [UInt8]
    let bits: Int

    init(_ bytes: [UInt8], _ bits: Int) {
      self.bytes = bytes
      self.bits = bits
    }

    func holds(_ address: [UInt8]) -> Bool {
      zip(bytes, address).enumerated().allSatisfy { index, pair in
        let ignored = max(0, 8 * (index + 1) - bits)
        return ignored >= 8 || pair.0 >> ignored == pair.1 >> ignored
      }
    }
  }

  private static let reserved = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16), Block([172, 16], 12),
    Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 168], 16), Block([198, 18], 15),
    Block([198, 51, 100], 24), Block([203, 0, 113], 24), Block([224], 4), Block([240], 4),
  ]

  /// What is public of IPv6 (RFC 4291), but for documentation, Teredo and 6to4, which lead into IPv4.
  private static let globalUnicast = Block([0x20], 3)
  private static let reservedUnicast = [
    Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x20, 0x01, 0, 0], 32), Block([0x20, 0x02], 16),
    Block([0x3F, 0xFF, 0], 20),
  ]
}
