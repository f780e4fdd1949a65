import NIOCore

/// The address of a server: `ws:` or `wss:` (RFC 6455, section 3), or `http:` or `https:` (RFC 9110, section 4.2).
struct ServerAddress: Sendable, Hashable {
  /// How the server is spoken to, by the name that its addresses begin with; with an `s` over TLS.
  enum Scheme: String, Sendable {
    case ws, http
  }

  let scheme: Scheme
  let isSecure: Bool
  /// A name or a number; without the brackets of an IPv6 one.
  let host: String
  let port: Int
  /// Path and query, for the request's first line.
  let target: String

  /// What is wrong with an address.
  struct Problem: Error, Hashable {
    let message: String
  }

  init(_ url: String, _ expected: Scheme = .ws) throws(Problem) {
    func problem(_ what: String) -> Problem { Problem(message: "the address '\(url)' \(what)") }

    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw problem("holds a space or another character that must be written as %XX")
    }
    let parts = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].lowercased()
    let (plain, secure) = (expected.rawValue, expected.rawValue + "s")
    guard parts.count == 2, scheme == plain || scheme == secure else {
      throw problem("must begin with \(plain):// or \(secure)://")
    }
    self.scheme = expected
    isSecure = scheme == secure

    let authority = parts[1].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let rest = parts[1].dropFirst(authority.count)
    if rest.contains("#") { throw problem("must not have a part after '#'") }
    target = rest.hasPrefix("/") ? String(rest) : "/" + rest

    if authority.contains("@") { throw problem("must not hold a user's name; send it in a header") }
    let (host, port) = Self.split(authority)
    guard let host, !host.isEmpty else { throw problem("has no host") }
    self.host = String(host)
    guard let port else {
      self.port = isSecure ? 443 : 80
      return
    }
    guard port.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(port), (1...65535).contains(number)
    else { throw problem("has no port between 1 and 65535 after its ':'") }
    self.port = number
  }

  /// Host and port as written, the host nil where its brackets don't match.
  private static func split(_ authority: Substring) -> (host: Substring?, port: Substring?) {
    guard authority.first == "[" else {
      let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0], parts.count == 2 ? parts[1] : nil)
    }
    guard let end = authority.firstIndex(of: "]") else { return (nil, nil) }
    let tail = authority[authority.index(after: end)...]
    let host = authority[..<end].dropFirst()
    if tail.isEmpty { return (host, nil) }
    return tail.first == ":" ? (host, tail.dropFirst()) : (nil, nil)
  }

  /// Why an address of the scheme can't be used, as far as it tells by itself; nil where nothing is wrong with it.
  static func problem(with url: String, _ scheme: Scheme = .ws) -> String? {
    do {
      _ = try ServerAddress(url, scheme)
      return nil
    } catch {
      return error.message
    }
  }

  /// Whether the host is an IP address.
  var isNumeric: Bool { (try? SocketAddress(ipAddress: host, port: port)) != nil }

  /// Host and port, for people and for the `Host` header, which leaves out the scheme's own port.
  var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
  }
}
