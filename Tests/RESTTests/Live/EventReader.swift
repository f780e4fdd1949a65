import AsyncHTTPClient
import Evaluation
import NIOCore
import NIOHTTP1

@testable import REST

/// A client of the stream of events.
final class EventReader {
  /// An event, or a comment, which has neither name nor data.
  struct Event {
    var name = ""
    var data = JSONValue.null
  }

  let status: Int
  let type: String?
  private var body: HTTPClientResponse.Body.AsyncIterator
  private var rest = ""

  init(_ server: TestServer, key: String?, run: Int? = nil) async throws {
    var request = HTTPClientRequest(url: server.address + "/events" + (run.map { "?run=\($0)" } ?? ""))
    if let key { request.headers.add(name: ContractHeader.key, value: key) }
    let response = try await HTTPClient.shared.execute(request, timeout: .minutes(2))
    status = Int(response.status.code)
    type = response.headers.first(name: "Content-Type")
    body = response.body.makeAsyncIterator()
  }

  /// The next event or comment; nil where the stream has ended.
  func next() async throws -> Event? {
    while true {
      if let end = rest.firstRange(of: "\n\n") {
        let block = rest[..<end.lowerBound]
        rest = String(rest[end.upperBound...])
        return try event(block)
      }
      guard let piece = try await body.next() else { return nil }
      rest += String(buffer: piece)
    }
  }

  /// The next event of the name that fits, whatever comes before it.
  func next(_ name: String, where fits: (JSONValue) -> Bool = { _ in true }) async throws -> JSONValue? {
    while let event = try await next() {
      if event.name == name, fits(event.data) { return event.data }
    }
    return nil
  }

  private func event(_ block: Substring) throws -> Event {
    var event = Event()
    for line in block.split(separator: "\n") {
      if line.hasPrefix("event: ") { event.name = String(line.dropFirst(7)) }
      if line.hasPrefix("data: ") { event.data = try JSONParser.parse(String(line.dropFirst(6))).value }
    }
    return event
  }
}
