import Foundation

/// Texts that are put into addresses.
enum URLText {
  /// The characters that stand for themselves everywhere (RFC 3986, section 2.3).
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  /// The text with everything but unreserved characters as `%XX`.
  static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// The address with parameters added to its query.
  static func adding(_ parameters: [(name: String, value: String)], to url: String) -> String {
    guard !parameters.isEmpty else { return url }
    let query = parameters.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
    return url + (url.contains("?") ? "&" : "?") + query
  }
}
