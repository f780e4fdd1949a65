import Evaluation

/// A request to be sent: an operation of the API, or a page that an answer points to.
struct Outgoing: Sendable {
  let method: EndpointForm.Method
  /// Path and query, `/test_framework/v1/results/?page_size=100`.
  var target: String
  var body: JSONValue?
  /// What a server knows a repeated launch by (the IETF's draft `Idempotency-Key`); nil where nothing is launched.
  var idempotencyKey: String?

  init(_ endpoint: Endpoint, _ id: Int? = nil, query: [(String, String)] = [], body: JSONValue? = nil) {
    method = endpoint.form.method
    target = endpoint.path(id) + Self.text(of: query)
    self.body = body
  }

  /// What a page of a list says is next, an absolute URL: only its path and query count, as the key goes to nobody else.
  init?(next: String) {
    let place = next.hasPrefix("http") ? next.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false) : []
    let target = place.count == 4 ? "/" + place[3] : next
    guard target.hasPrefix("/") else { return nil }
    (method, self.target) = (.get, target)
  }

  /// The query in the form of URLs, percent-encoded but for RFC 3986's unreserved characters and the comma of lists.
  private static func text(of query: [(String, String)]) -> String {
    if query.isEmpty { return "" }
    return "?" + query.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
        || "-._~,".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
