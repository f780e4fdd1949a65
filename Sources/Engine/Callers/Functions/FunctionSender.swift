import Evaluation
import Foundation
import NIOHTTP1

/// Sends the requests of callers' functions, to public servers alone unless more is allowed.
struct FunctionSender: Sendable {
  var reach = FunctionReach.public
  /// The environment's variables.
  var variable: @Sendable (String) -> String? = { ProcessInfo.processInfo.environment[$0] }
  /// A file of certificates to be trusted beside the system's.
  var authority = ClientTLS.authority

  /// What lets functions ask this machine and private networks.
  private static let permission = "'set functions local'"

  /// The answer, a JSON document, within that time. `value` gives what other functions gave.
  func send(
    _ function: RESTFunction, within limit: Duration, _ value: (FunctionOutput) -> String?
  ) async throws(FunctionFault) -> JSONValue {
    if let input = function.inputs.first(where: { value($0) == nil }) {
      throw FunctionFault("it needs \(input.written), which has no value")
    }
    let query = function.query.map { (name: $0.name, value: $0.value.filled(value)) }
    let url = URLText.adding(query, to: function.url.filled(escape: URLText.escaped, value))
    let headers = try headers(of: function, value)
    let body = function.body.map { Self.body($0.filled(value), headers) }
    do throws(HTTPFault) {
      let requester = try await HTTPRequester.reaching(
        url, headers, reach, allowedBy: Self.permission, authority: authority, within: limit)
      let answer = try await requester.send(Self.method(function.method), body, within: limit)
      guard let json = try? JSONParser.parse(String(decoding: answer, as: UTF8.self)).value else {
        throw .malformed("")
      }
      return json
    } catch {
      throw FunctionFault(error)
    }
  }

  /// What can be seen beforehand to keep a function from being called.
  func problems(with function: RESTFunction) -> [String] {
    let unset = function.headers.flatMap(\.variables).filter { variable($0) == nil }
    let address =
      reach == .public ? function.server.flatMap { PublicAddress.problem(with: $0, allowedBy: Self.permission) } : nil
    return unset.map { "the environment variable '\($0)' is not set" } + [address].compactMap(\.self)
  }

  private func headers(
    of function: RESTFunction, _ value: (FunctionOutput) -> String?
  ) throws(FunctionFault) -> HTTPHeaders {
    var headers = HTTPHeaders()
    for header in function.headers {
      if let name = header.variables.first(where: { variable($0) == nil }) {
        throw FunctionFault("the environment variable '\(name)' is not set")
      }
      headers.replaceOrAdd(name: header.name, value: header.filled(variable, value))
    }
    return headers
  }

  /// A text is sent as it stands, anything else as JSON.
  private static func body(_ json: JSONValue, _ headers: HTTPHeaders) -> HTTPRequester.Body {
    guard let text = json.string else { return HTTPRequester.Body(json) }
    let isJSON = (try? JSONParser.parse(text)) != nil
    let type = headers.first(name: "Content-Type") ?? (isJSON ? "application/json" : "text/plain; charset=utf-8")
    return HTTPRequester.Body(text: text, type: type)
  }

  private static func method(_ method: CallerFunction.Method) -> HTTPMethod {
    switch method {
    case .get: .GET
    case .post: .POST
    }
  }
}
