import NIOCore
import Testing

@testable import Engine

@Suite struct PublicAddressTests {
  @Test(arguments: [
    "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.0.1", "192.167.1.1", "2606:4700::1111", "2a00::1",
  ])
  func isPublic(number: String) throws {
    #expect(PublicAddress.isPublic(try SocketAddress(ipAddress: number, port: 80)))
  }

  @Test(arguments: [
    "127.0.0.1", "127.255.0.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254",
    "100.64.0.1", "224.0.0.1", "255.255.255.255", "198.19.0.1", "::", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1",
    "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::", "2001:db8::1", "3fff:1::", "ff02::1",
  ])
  func isNotPublic(number: String) throws {
    #expect(!PublicAddress.isPublic(try SocketAddress(ipAddress: number, port: 80)))
  }

  @Test(arguments: ["localhost", "LOCALHOST", "a.localhost", "127.1.1.1", "[::1]"])
  func whatTellsByItself(host: String) throws {
    #expect(PublicAddress.problem(with: try ServerAddress("http://\(host)/", .http), allowedBy: "") != nil)
  }

  @Test func aNameIsLookedUpOnce() async throws {
    await #expect(throws: HTTPFault.refused("no host is named 'nowhere.invalid'")) {
      try await PublicAddress.pin(
        try ServerAddress("http://nowhere.invalid", .http), allowedBy: "", within: .seconds(60))
    }
    #expect(
      try await PublicAddress.pin(try ServerAddress("http://8.8.8.8", .http), allowedBy: "", within: .seconds(60))
        == nil)
  }

  @Test func aNameMayLeadAnywhere() throws {
    #expect(PublicAddress.problem(with: try ServerAddress("http://example.com", .http), allowedBy: "") == nil)
  }
}
