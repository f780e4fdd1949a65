import AsyncHTTPClient
import Evaluation
import NIOCore
import NIOHTTP1

/// Sends requests and reads what comes back whole; redirections are not followed: they would turn a POST into a GET
/// (RFC 9110, section 15.4), and lead elsewhere than was asked for.
struct HTTPRequester: Sendable {
  /// What is sent, and what it is.
  struct Body {
    let bytes: ByteBuffer
    let type: String

    /// A JSON document.
    init(_ json: JSONValue) {
      bytes = ByteBuffer(string: json.compact)
      type = "application/json"
    }

    init(text: String, type: String) {
      bytes = ByteBuffer(string: text)
      self.type = type
    }
  }

  private let address: ServerAddress
  private let url: String
  private let headers: HTTPHeaders
  private let limits: Limits
  private let client: HTTPClient

  /// Throws `.refused` for an address that can't be used. `authority` is a file of certificates to be trusted beside the
  /// system's; where there is a `pin`, its host is looked for at its address alone.
  init(
    _ url: String, _ headers: HTTPHeaders = [:], limits: Limits, authority: String? = ClientTLS.authority,
    pin: HTTPClients.Pin? = nil
  ) throws(HTTPFault) {
    do { address = try ServerAddress(url, .http) } catch { throw .refused(error.message) }
    self.url = url
    self.headers = headers
    self.limits = limits
    client = HTTPClients.client(HTTPClients.Kind(connect: limits.connect, authority: authority, pin: pin))
  }

  /// The same for an address that others than this machine's user chose: within `.public` reach it must be a public one,
  /// and stays the one that it was found to be. `permission` is what would allow others.
  static func reaching(
    _ url: String, _ headers: HTTPHeaders, _ reach: FunctionReach, allowedBy permission: String, authority: String?,
    within limit: Duration
  ) async throws(HTTPFault) -> HTTPRequester {
    let address: ServerAddress
    do { address = try ServerAddress(url, .http) } catch { throw .refused("its address can't be used") }
    let pin =
      reach == .public ? try await PublicAddress.pin(address, allowedBy: permission, within: limit) : nil
    return try HTTPRequester(url, headers, limits: Limits(), authority: authority, pin: pin)
  }

  /// Sends JSON by POST (RFC 9110, section 9.3.3), and gives the answer's body. Anything but a success is a fault.
  func post(_ body: JSONValue, within limit: Duration) async throws(HTTPFault) -> [UInt8] {
    try await send(.POST, Body(body), within: limit)
  }

  /// Sends JSON by POST to someone who needn't answer anything: a success is one however long its body, which is left
  /// unread from where it is too long.
  func tell(_ body: JSONValue, within limit: Duration) async throws(HTTPFault) {
    do throws(HTTPFault) { _ = try await send(.POST, Body(body), within: limit) } catch {
      guard case .tooLong = error else { throw error }
    }
  }

  /// Sends a request, and gives the answer's body. Anything but a success is a fault.
  func send(_ method: HTTPMethod, _ body: Body?, within limit: Duration) async throws(HTTPFault) -> [UInt8] {
    var request = HTTPClientRequest(url: url)
    request.method = method
    request.headers = headers
    request.headers.replaceOrAdd(name: "Accept", value: "application/json")
    if let body {
      request.headers.replaceOrAdd(name: "Content-Type", value: body.type)
      request.body = .bytes(body.bytes)
    }
    do {
      let response = try await client.execute(request, timeout: TimeAmount(limit))
      let text = try await Self.collect(response, upTo: limits.messageBytes)
      if let fault = Self.fault(response.status, response.headers, text) { throw fault }
      return text
    } catch {
      throw HTTPFault(error, at: address, connect: limits.connect, within: limit)
    }
  }

  private static func collect(_ response: HTTPClientResponse, upTo longest: Int) async throws -> [UInt8] {
    do { return Array(try await response.body.collect(upTo: longest).readableBytesView) } catch is NIOTooManyBytesError
    {
      // That it is no success says more than that it is long.
      guard (200..<300).contains(response.status.code) else { return [] }
      throw HTTPFault.tooLong(longest)
    }
  }

  private static func fault(_ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ body: [UInt8]) -> HTTPFault? {
    switch status.code {
    case 200..<300: nil
    case 300..<400:
      .status(
        Int(status.code),
        headers.first(name: "Location").map { "it redirects to '\(ChatProtocol.beginning(of: $0.utf8))'" } ?? "")
    case 429: .tooManyRequests(retryAfter: headers.first(name: "Retry-After").flatMap(seconds))
    default: .status(Int(status.code), ChatProtocol.beginning(of: body))
    }
  }

  /// `Retry-After` in seconds (RFC 9110, section 10.2.3); a date is not looked at.
  private static func seconds(_ text: String) -> Duration? {
    Int(text).flatMap { (0...86_400).contains($0) ? .seconds($0) : nil }
  }
}
