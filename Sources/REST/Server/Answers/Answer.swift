import Evaluation
import Hummingbird

/// What a request is answered: a status and, but for 204, a document.
struct Answer: Sendable {
  let status: HTTPResponse.Status
  let body: JSONValue?

  private init(_ status: HTTPResponse.Status, _ body: JSONValue?) {
    self.status = status
    self.body = body
  }

  static func ok(_ body: JSONValue) -> Answer { Answer(.ok, body) }
  static func created(_ body: JSONValue) -> Answer { Answer(.created, body) }
  static func accepted(_ body: JSONValue) -> Answer { Answer(.accepted, body) }
  static let noContent = Answer(.noContent, nil)

  var response: Response {
    guard let body else { return Response(status: status) }
    return Response(json: body, status: status)
  }
}

extension Refusal {
  var response: Response {
    var response = Response(json: body, status: status)
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "X-CEKURA-API-KEY" }
    return response
  }
}

extension Response {
  /// A document as an answer; nobody is to keep it.
  init(json: JSONValue, status: HTTPResponse.Status) {
    self.init(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: json.compact)))
  }
}
