import AsyncHTTPClient
import Evaluation
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

@testable import Engine
@testable import REST

/// A server of the tests' own: a workspace with two projects in a folder that is removed, and a port of the system's choice.
final class TestServer: Sendable {
  /// An answer, with its body as a document where it is one.
  struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let text: String
    var json: JSONValue { (try? JSONParser.parse(text))?.value ?? .null }
  }

  let engine: any Library
  let port: Int
  /// Opens everything; and only project 1.
  let key: String
  let scopedKey: String
  private let folder: URL
  private let serving: Task<Void, any Error>
  private let lines: LogLines

  private init(
    _ engine: any Library, port: Int, key: String, scopedKey: String, folder: URL, serving: Task<Void, any Error>,
    lines: LogLines
  ) {
    (self.engine, self.port, self.key, self.scopedKey) = (engine, port, key, scopedKey)
    (self.folder, self.serving, self.lines) = (folder, serving, lines)
  }

  /// Serves for the length of a test; in a time that the test moves, where it brings one.
  static func with(
    _ settings: ServerSettings = ServerSettings(), mostRuns: Int = 100, clock: any WallClock = ManualClock(),
    time: MovedTime? = nil, _ body: (TestServer) async throws -> Void
  ) async throws {
    let server = try await start(settings, mostRuns: mostRuns, clock, time)
    do { try await body(server) } catch {
      try await server.stop()
      throw error
    }
    try await server.stop()
  }

  private static func start(
    _ settings: ServerSettings, mostRuns: Int, _ clock: any WallClock, _ time: MovedTime?
  ) async throws -> TestServer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let engine = try await engine(folder.appending(path: "workspace.db").path, mostRuns, time)
    let file = ImportFile(name: "tests.yaml", bytes: Array(TestWorkspace.text.utf8), folder: folder.path)
    _ = try await engine.importFile(file, into: RunRequest())
    let key = try await engine.createKey(name: "tests", project: nil).secret
    let scopedKey = try await engine.createKey(name: "project 1", project: 1).secret
    let lines = LogLines()
    let server = APIServer(library: engine, settings: settings, clock: clock, log: lines.add)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let serving = Task {
      defer { port.finish() }
      try await server.run { port.yield($0) }
    }
    var iterator = ports.makeAsyncIterator()
    guard let listening = await iterator.next() else {
      try await serving.value
      throw CancellationError()
    }
    return TestServer(
      engine, port: listening, key: key, scopedKey: scopedKey, folder: folder, serving: serving, lines: lines)
  }

  private static func engine(_ path: String, _ mostRuns: Int, _ time: MovedTime?) async throws -> EmbeddedEngine {
    guard let time else { return try await EmbeddedEngine.open(path, mostRuns: mostRuns, holdsChats: true) }
    let workspace = try await Workspace.open(path) { Timestamp(microseconds: 1_700_000_000_000_000) }
    return try await EmbeddedEngine(workspace, timekeeper: time, mostRuns: mostRuns, holdsChats: true) { connection in
      Connectors.make(for: connection, group: MultiThreadedEventLoopGroup.singleton, timekeeper: time)
    }
  }

  private func stop() async throws {
    serving.cancel()
    try await serving.value
    try FileManager.default.removeItem(at: folder)
  }

  var address: String { "http://127.0.0.1:\(port)" }
  var log: [String] { lines.all }
  /// Waits until something was logged that is asked for; the line.
  func logged(_ isWanted: @escaping @Sendable (String) -> Bool) async -> String { await lines.first(where: isWanted) }
  var database: URL { folder.appending(path: "workspace.db") }

  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton, configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))

  /// The methods that tests use.
  enum Method: String { case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE" }

  /// Sends a request; with the key that opens everything, where nothing else is said.
  func send(
    _ method: Method, _ path: String, _ text: String? = nil, type: String = "application/json",
    headers: [String: String] = [:], key: String?? = .none
  ) async throws -> Answer {
    try await send(method, path, body: text.map { .bytes(ByteBuffer(string: $0)) }, type, headers, key)
  }

  /// Sends as many bytes as it is told, piece by piece.
  func send(zeros count: Int, to path: String, isLengthTold: Bool) async throws -> Answer {
    let piece = ByteBuffer(repeating: UInt8(ascii: "0"), count: 1 << 16)
    let pieces = Repeated(piece: piece, count: count / (1 << 16))
    let length: HTTPClientRequest.Body.Length = isLengthTold ? .known(Int64(count)) : .unknown
    return try await send(.post, path, body: .stream(pieces, length: length), "application/json", [:], .none)
  }

  private func send(
    _ method: Method, _ path: String, body: HTTPClientRequest.Body?, _ type: String, _ headers: [String: String],
    _ key: String??
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: address + path)
    request.method = HTTPMethod(rawValue: method.rawValue)
    if let key = key ?? self.key { request.headers.add(name: ContractHeader.key, value: key) }
    if body != nil { request.headers.add(name: "Content-Type", value: type) }
    for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
    request.body = body
    let response = try await Self.client.execute(request, timeout: .minutes(2))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    return Answer(
      status: Int(response.status.code),
      headers: Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first },
      text: String(buffer: bytes))
  }

  func get(_ path: String, key: String?? = .none) async throws -> Answer { try await send(.get, path, key: key) }
  func delete(_ path: String, key: String?? = .none) async throws -> Answer { try await send(.delete, path, key: key) }

  func post(
    _ path: String, _ body: JSONValue, headers: [String: String] = [:], key: String?? = .none
  ) async throws -> Answer {
    try await send(.post, path, body.compact, headers: headers, key: key)
  }

  func patch(_ path: String, _ body: JSONValue, key: String?? = .none) async throws -> Answer {
    try await send(.patch, path, body.compact, key: key)
  }

  /// Waits for a result's end, and asks for it.
  func finished(_ result: Int) async throws -> JSONValue {
    _ = try await engine.follow(result: result, limit: nil) { _ in }
    return try await get("/test_framework/v1/results/\(result)/").json
  }
}

/// The same piece so many times, made only as it is asked for.
private struct Repeated: AsyncSequence, AsyncIteratorProtocol, Sendable {
  let piece: ByteBuffer
  var count: Int

  mutating func next() async -> ByteBuffer? {
    count -= 1
    return count >= 0 ? piece : nil
  }

  func makeAsyncIterator() -> Repeated { self }
}
