import Testing

@testable import Engine

@Suite("Servers' addresses")
struct ServerAddressTests {
  @Test(
    "are taken apart",
    arguments: [
      ("ws://localhost", false, "localhost", 80, "/", "localhost"),
      ("wss://example.org/chat?a=1&b=2", true, "example.org", 443, "/chat?a=1&b=2", "example.org"),
      ("WS://example.org:8080?a=1", false, "example.org", 8080, "/?a=1", "example.org:8080"),
      ("wss://[::1]:80/", true, "::1", 80, "/", "[::1]:80"),
      ("ws://[::1]", false, "::1", 80, "/", "[::1]"),
    ])
  func parts(url: String, isSecure: Bool, host: String, port: Int, target: String, authority: String) throws {
    let address = try ServerAddress(url)
    #expect(address.isSecure == isSecure)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.target == target)
    #expect(address.authority == authority)
    #expect(ServerAddress.problem(with: url) == nil)
  }

  @Test(
    "that are none are refused with the reason",
    arguments: [
      ("", "must begin with ws:// or wss://"),
      ("http://example.org", "must begin with ws:// or wss://"),
      ("ws:/example.org", "must begin with ws:// or wss://"),
      ("ws://", "has no host"),
      ("ws://:80", "has no host"),
      ("ws:///chat", "has no host"),
      ("ws://[::1", "has no host"),
      ("ws://[::1]x", "has no host"),
      ("ws://a:", "has no port between 1 and 65535 after its ':'"),
      ("ws://a:0", "has no port between 1 and 65535 after its ':'"),
      ("ws://a:65536", "has no port between 1 and 65535 after its ':'"),
      ("ws://a:+1", "has no port between 1 and 65535 after its ':'"),
      ("ws://a:b:1", "has no port between 1 and 65535 after its ':'"),
      ("ws://ann:secret@a", "must not hold a user's name; send it in a header"),
      ("ws://a/#top", "must not have a part after '#'"),
      ("ws://a/b c", "holds a space or another character that must be written as %XX"),
      ("ws://a/\r\nX: y", "holds a space or another character that must be written as %XX"),
      ("ws://bücher.example", "holds a space or another character that must be written as %XX"),
    ])
  func problems(url: String, problem: String) {
    #expect(ServerAddress.problem(with: url) == "the address '\(url)' \(problem)")
  }

  @Test("of HTTP are told from those of WebSocket")
  func http() throws {
    let address = try ServerAddress("https://example.org:8443/v1?x=1", .http)
    #expect(address.isSecure && address.port == 8443 && address.target == "/v1?x=1")
    #expect(
      ServerAddress.problem(with: "ws://a", .http) == "the address 'ws://a' must begin with http:// or https://")
  }
}
