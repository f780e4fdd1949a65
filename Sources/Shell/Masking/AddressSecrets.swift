import Language

/// The user and the password in addresses: `https://user:password@host`.
enum AddressSecrets {
  /// Where they stand in a text.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    let scheme = Array("://".utf8)
    return bytes.indices.compactMap { index in
      guard bytes[index...].starts(with: scheme) else { return nil }
      let start = index + scheme.count
      return end(ofUserFrom: start, in: bytes[start...]).map { start..<$0 }
    }
  }

  private static func end(ofUserFrom start: Int, in rest: ArraySlice<UInt8>) -> Int? {
    let host = rest.prefix { !$0.isBlank && !$0.isNewline && !$0.isQuote && !Array("/?#".utf8).contains($0) }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { return at }
    // A password may hold what should have been written as %2F; what follows a host's colon is digits only.
    guard let colon = host.lastIndex(of: UInt8(ascii: ":")), !host[(colon + 1)...].allSatisfy(\.isDigit) else {
      return nil
    }
    return rest.prefix { !$0.isBlank && !$0.isNewline }.lastIndex(of: UInt8(ascii: "@"))
  }
}

extension UInt8 {
  var isNewline: Bool { self == UInt8(ascii: "\n") }
}
