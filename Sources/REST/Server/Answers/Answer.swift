import Evaluation
import Hummingbird
import NIOCore

/// What a request is answered: a status and, but for 204, a document.
struct Answer: Sendable {
  let status: HTTPResponse.Status
  /// As it goes to the client.
  let document: ByteBuffer?

  private init(_ status: HTTPResponse.Status, _ document: ByteBuffer?) {
    self.status = status
    self.document = document
  }

  static func ok(_ body: JSONValue) -> Answer { Answer(.ok, ByteBuffer(body)) }
  /// A document that was written before.
  static func ok(written document: ByteBuffer) -> Answer { Answer(.ok, document) }
  static func created(_ body: JSONValue) -> Answer { Answer(.created, ByteBuffer(body)) }
  static func accepted(_ body: JSONValue) -> Answer { Answer(.accepted, ByteBuffer(body)) }
  static let noContent = Answer(.noContent, nil)

  var response: Response {
    guard let document else { return Response(status: status) }
    return Response(json: document, status: status)
  }
}

extension Refusal {
  var response: Response {
    var response = Response(json: ByteBuffer(body), status: status)
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "X-CEKURA-API-KEY" }
    return response
  }
}

extension Response {
  /// A document as an answer; nobody is to keep it.
  init(json document: ByteBuffer, status: HTTPResponse.Status) {
    self.init(
      status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: document))
  }
}

extension ByteBuffer {
  /// A document as it is sent.
  init(_ document: JSONValue) { self.init(bytes: document.utf8) }
}
