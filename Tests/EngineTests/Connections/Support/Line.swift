import Evaluation
import NIOPosix

@testable import Engine

/// A line under test, with the clock that rules it.
struct Line {
  /// The machine's time, for lines on which something always comes.
  static let time = EventLoopTimekeeper(group: MultiThreadedEventLoopGroup.singleton)
  static let call = CallContext(
    result: 167, run: 274, evaluator: 11, callerNumber: "+14155550100",
    variables: ["X-Plan": "gold", "name": "Ann Lee"])

  let connection: any AgentConnection
  let time: any Timekeeper

  /// A program run by the shell.
  static func shell(
    _ script: String, time: any Timekeeper = time, limits: Limits = Limits()
  ) async throws -> Line {
    try await program(Connection.Program(command: ["/bin/sh", "-c", script]), time: time, limits: limits)
  }

  static func program(
    _ program: Connection.Program, time: any Timekeeper = time, limits: Limits = Limits(), ownFolder: String? = nil
  ) async throws -> Line {
    let connector = ProcessConnector(
      program: program, limits: limits, group: MultiThreadedEventLoopGroup.singleton, timekeeper: time,
      ownFolder: ownFolder)
    return Line(connection: try await connector.connect(call), time: time)
  }

  static func websocket(
    _ url: String, headers: [Connection.Header] = [], time: any Timekeeper = time, limits: Limits = Limits(),
    call: CallContext = call, authority: String? = nil
  ) async throws -> Line {
    let connector = WebSocketConnector(
      url: url, headers: headers, limits: limits, group: MultiThreadedEventLoopGroup.singleton, timekeeper: time,
      authority: authority)
    return Line(connection: try await connector.connect(call), time: time)
  }

  /// A server that answers by HTTP.
  static func http(
    _ endpoint: Connection.Endpoint, time: any Timekeeper = time, limits: Limits = Limits(), authority: String? = nil
  ) async throws -> Line {
    let connector = HTTPConnector(endpoint: endpoint, limits: limits, timekeeper: time, authority: authority)
    return Line(connection: try await connector.connect(call), time: time)
  }

  func next() async throws -> AgentFrame.Content? {
    try await connection.receive(before: time.now + .seconds(50))?.content
  }

  /// What the agent says next.
  func words() async throws -> String? {
    if case .said(let words, _) = try await next() { words } else { nil }
  }

  func say(_ words: String, endsCall: Bool = false) async throws {
    try await connection.send(CallerFrame(content: words, endsCall: endsCall))
  }

  func close() async { await connection.close() }
}
