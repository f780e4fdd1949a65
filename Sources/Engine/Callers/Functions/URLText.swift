/// Texts that are put into addresses.
enum URLText {
  /// The text with everything but unreserved characters as `%XX` (RFC 3986, section 2).
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      return byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
        ? String(character) : "%" + hexadecimal(byte)
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  /// The address with parameters added to its query.
  static func adding(_ parameters: [(name: String, value: String)], to url: String) -> String {
    guard !parameters.isEmpty else { return url }
    let query = parameters.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
    return url + (url.contains("?") ? "&" : "?") + query
  }
}
