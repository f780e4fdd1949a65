import AsyncHTTPClient
import Evaluation
import NIOCore
import NIOHTTP1

/// Exchanges requests and answers with one server: JSON over HTTP, the key in its header, TLS verified, no redirection
/// followed, and no more bytes or time taken than the limits allow.
struct Transport: Sendable {
  /// The header that holds the key.
  static let keyHeader = "X-CEKURA-API-KEY"
  /// What stands in the place of the key where a server repeats it.
  private static let mark = "•••"

  let server: ServerURL
  /// Nil where the server is asked without one.
  let key: String?
  var limits = TransportLimits()
  /// Waits between two tries, and for an answer.
  var clock: any Clock<Duration> = ContinuousClock()
  /// A file of certificates to be trusted beside the system's.
  var authority = SharedClients.authority

  /// Sends a request once.
  func send(_ outgoing: Outgoing) async throws(RequestFault) -> ServerAnswer {
    let request = request(outgoing)
    do {
      return try await withLimit { try await exchange(request) }
    } catch {
      throw masked(RequestFault(error, at: server, limits))
    }
  }

  /// Sends a request that changes nothing, or nothing more the second time, until it is answered: again after a lost
  /// connection, a 429 or a 5xx, as often as the limits say, with a longer wait each time or the one that the server asks
  /// for.
  func read(_ outgoing: Outgoing) async throws(RequestFault) -> ServerAnswer {
    var failures = 0
    while true {
      do throws(RequestFault) { return try await send(outgoing) } catch {
        failures += 1
        guard error.isPassing(limits), failures < limits.tries else { throw error }
        do { try await clock.sleep(for: rest(after: failures, error)) } catch { throw .cancelled }
      }
    }
  }

  private func rest(after failures: Int, _ fault: RequestFault) -> Duration {
    let backoff = limits.firstRest * (1 << min(failures - 1, 16))
    if case .status(_, _, let wanted?) = fault { return min(wanted, limits.longestRest) }
    return min(backoff, limits.longestRest)
  }

  private func request(_ outgoing: Outgoing) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: server.text + outgoing.target)
    request.method = HTTPMethod(rawValue: outgoing.method.rawValue)
    request.headers = ["Accept": "application/json", "Accept-Encoding": "gzip, deflate", "User-Agent": "evsh"]
    if let key { request.headers.add(name: Self.keyHeader, value: key) }
    if let body = outgoing.body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: body.compact))
    }
    if let key = outgoing.idempotencyKey { request.headers.add(name: "Idempotency-Key", value: key) }
    return request
  }

  private func exchange(_ request: HTTPClientRequest) async throws -> ServerAnswer {
    let client = SharedClients.client(
      SharedClients.Kind(connect: limits.connect, bytes: limits.bytes, authority: authority))
    let response = try await client.execute(request, deadline: .distantFuture)
    let bytes = try await collect(response.body)
    guard (200..<300).contains(response.status.code) else { throw Self.fault(response, bytes) }
    return ServerAnswer(
      body: try json(bytes), date: response.headers.first(name: "Date").flatMap(Timestamp.init(httpDate:)),
      software: response.headers.first(name: "Server"))
  }

  private func collect(_ body: HTTPClientResponse.Body) async throws -> [UInt8] {
    do { return Array(try await body.collect(upTo: limits.bytes).readableBytesView) } catch is NIOTooManyBytesError {
      throw RequestFault.tooLong(limits)
    }
  }

  /// The answer's document; null where there is none, as where a server has nothing to say.
  private func json(_ bytes: [UInt8]) throws(RequestFault) -> JSONValue {
    if bytes.isEmpty { return .null }
    do throws(JSONSyntaxError) { return try JSONParser.parse(bytes).value } catch {
      throw .malformed("it answered with what is no JSON: '\(WireRefusal.beginning(of: bytes))'")
    }
  }

  private static func fault(_ response: HTTPClientResponse, _ bytes: [UInt8]) -> RequestFault {
    let code = Int(response.status.code)
    if (300..<400).contains(code) {
      let place = response.headers.first(name: "Location").map { WireRefusal.beginning(of: Array($0.utf8)) } ?? ""
      return .status(code, WireRefusal(place), retryAfter: nil)
    }
    return .status(
      code, WireRefusal(bytes),
      retryAfter: response.headers.first(name: "Retry-After").flatMap { Self.wait($0, response) })
  }

  /// `Retry-After`, in seconds or until a date (RFC 9110, section 10.2.3).
  private static func wait(_ text: String, _ response: HTTPClientResponse) -> Duration? {
    if let seconds = Int(text) { return seconds >= 0 ? .seconds(min(seconds, 86_400)) : nil }
    guard let until = Timestamp(httpDate: text),
      let now = response.headers.first(name: "Date").flatMap(Timestamp.init(httpDate:))
    else { return nil }
    return .microseconds(max(0, min(until.microseconds - now.microseconds, 86_400_000_000)))
  }

  /// Whatever comes first, the answer or the end of the time it may take.
  private func withLimit(_ exchange: @escaping @Sendable () async throws -> ServerAnswer) async throws -> ServerAnswer {
    try await withThrowingTaskGroup(of: ServerAnswer.self) { group in
      group.addTask(operation: exchange)
      group.addTask { [self] in
        try await clock.sleep(for: limits.answer)
        throw RequestFault.overTime(server, limits)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw RequestFault.cancelled }
      return first
    }
  }

  /// Servers repeat a key that they refuse.
  private func masked(_ fault: RequestFault) -> RequestFault {
    guard let key, !key.isEmpty else { return fault }
    return switch fault {
    case .unreachable(let why): .unreachable(why.replacing(key, with: Self.mark))
    case .lost(let why): .lost(why.replacing(key, with: Self.mark))
    case .malformed(let why): .malformed(why.replacing(key, with: Self.mark))
    case .status(let code, let refusal, let wait):
      .status(code, refusal.mapped { $0.replacing(key, with: Self.mark) }, retryAfter: wait)
    case .cancelled: .cancelled
    }
  }
}
