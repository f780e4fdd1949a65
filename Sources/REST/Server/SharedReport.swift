import Evaluation
import Hummingbird
import NIOCore
import Reports

/// What a shared link shows: a report of one result, for whoever has its token. It holds no key and asks for nothing.
struct SharedReport: Sendable {
  static let path = "/shared"

  let library: any Library
  let throttle: Throttle?
  let now: @Sendable () -> Timestamp

  func response(to request: Request) async -> Response {
    do throws(Refusal) {
      guard let query = QueryText(request.uri.query ?? ""), let token = query["token"] else { throw .notFound }
      return Self.page(try await report(token))
    } catch {
      let isGone = error.status == .notFound
      return Self.response(
        isGone ? "this link is none, or none any more: ask for another\n" : "the report can't be shown now\n",
        "text/plain; charset=utf-8", error.status)
    }
  }

  private func report(_ token: String) async throws(Refusal) -> Report {
    let whole = ScopedLibrary(whole: library, project: nil)
    let id = try await whole.ask { () throws(BackendError) in try await library.sharedResult(ofToken: token) }
    guard let id else { throw .notFound }
    // Those who read a result are one client; keys have positive ids.
    if let seconds = throttle?.admit(-id) { throw .throttled(seconds: seconds) }
    let result = try await whole.ask { () throws(BackendError) in try await library.resultWithTranscripts(id) }
    return Report(results: [result], createdAt: now(), program: "evsh")
  }

  private static func page(_ report: Report) -> Response {
    response(ReportFormat.html.render(report), "text/html; charset=utf-8", .ok)
  }

  /// Nobody keeps it, and nobody whom it links to learns its address.
  private static func response(_ text: String, _ type: String, _ status: HTTPResponse.Status) -> Response {
    var response = Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    response.headers[.xContentTypeOptions] = "nosniff"
    if let name = HTTPFields.Element.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
    return response
  }
}
