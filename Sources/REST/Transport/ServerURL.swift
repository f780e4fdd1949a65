/// Where a server with the public API is, `https://api.cekura.ai` or `http://127.0.0.1:8123`; a path stands before the
/// API's own.
package struct ServerURL: Sendable, Hashable {
  /// Where the hosted service is.
  package static let hosted = "https://api.cekura.ai"

  /// Scheme, host and port in lower case, without the scheme's own port and without a slash at the end.
  package let text: String
  /// Host and port, for people.
  package let authority: String
  let host: String
  let isSecure: Bool

  /// What is wrong with an address.
  package struct Problem: Error, Sendable, Hashable {
    package let message: String
  }

  /// Reads an `http:` or `https:` address (RFC 9110, section 4.2).
  package init(_ url: String) throws(Problem) {
    func problem(_ what: String) -> Problem { Problem(message: "the address '\(url)' \(what)") }

    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw problem("holds a space or another character that must be written as %XX")
    }
    let parts = url.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].lowercased()
    guard parts.count == 2, scheme == "http" || scheme == "https" else {
      throw problem("must begin with https:// or http://")
    }
    let place = parts[1].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    var path = parts[1].dropFirst(place.count)
    if path.contains("?") || path.contains("#") { throw problem("must not have a part after '?' or '#'") }
    if place.contains("@") {
      throw Problem(message: "the address must hold neither a user nor a password; 'login' takes the key")
    }
    while path.hasSuffix("/") { path.removeLast() }

    let (host, port) = Self.split(place)
    guard let host, !host.isEmpty else { throw problem("has no host") }
    let ownPort = scheme == "https" ? 443 : 80
    let number = port.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) ?? 0 : 0 } ?? ownPort
    guard (1...65535).contains(number) else { throw problem("has no port between 1 and 65535 after its ':'") }

    self.host = host.lowercased()
    isSecure = scheme == "https"
    let name = host.contains(":") ? "[\(self.host)]" : self.host
    authority = number == ownPort ? name : "\(name):\(number)"
    text = "\(scheme)://\(authority)\(path)"
  }

  /// Host and port as written, the host nil where its brackets don't match.
  private static func split(_ place: Substring) -> (host: Substring?, port: Substring?) {
    guard place.first == "[" else {
      let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0], parts.count == 2 ? parts[1] : nil)
    }
    guard let end = place.firstIndex(of: "]") else { return (nil, nil) }
    let tail = place[place.index(after: end)...]
    let host = place[..<end].dropFirst()
    if tail.isEmpty { return (host, nil) }
    return tail.first == ":" ? (host, tail.dropFirst()) : (nil, nil)
  }

  /// Whether what is sent there can be read on its way: no TLS, and another machine.
  package var isExposed: Bool { !isSecure && !["localhost", "127.0.0.1", "::1"].contains(host) }
}
