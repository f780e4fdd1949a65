import NIOCore
import NIOHTTP1

import Glibc

/// How the calls of a drill are held, whichever way they come: how long to think in each, and where they are counted.
struct DrillCalls: Sendable {
  let think: ThinkTime
  /// Whether each call is told on standard output as it comes.
  let log: Bool
  let tally = Tally()

  /// How long to think about each answer of the call with these headers; its own 'X-Think' comes first.
  func pause(_ headers: HTTPHeaders) -> TimeAmount {
    let own = headers.first(name: "X-Think").flatMap { ThinkTime(argument: $0) }
    return .microseconds(Int64((own ?? think).microseconds))
  }

  func begin(_ headers: HTTPHeaders) {
    let call = tally.callBegins()
    if log { Self.write("call \(call) of run \(headers.first(name: "X-VOCERA-RUN-ID") ?? "?")\n") }
  }

  /// What the agent says the nth time, from 1.
  static func answer(_ number: Int) -> String { "This is answer \(number)." }

  /// At once, and whole.
  static func write(_ line: String) { _ = line.withCString { Glibc.write(STDOUT_FILENO, $0, strlen($0)) } }
}
