import ArgumentParser
import NIOCore
import NIOHTTP1
import NIOPosix

import Glibc

/// Calls that cost nothing but their pauses, counted: what evsh itself costs shows beside them.
struct Drill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold calls over WebSocket whose answers are 'This is answer 1.', 2, … and count them.",
    discussion: """
      Prints 'listening on ws://127.0.0.1:PORT' once calls can come. A call's header 'X-Think' says how long to think \
      in it. A line on standard input is answered by a line with the counts so far, and with '--faults' by another with \
      the connections and what went wrong with them; it ends with its input.
      """
  )

  @OptionGroup var listening: Port

  @Option(help: "How long to think about each answer, as in 100ms.")
  var think = ThinkTime.none

  @Flag(help: "Print 'call N of run ID' as each call comes.")
  var log = false

  @OptionGroup var wrong: FaultOptions

  func run() throws {
    let (tally, think, log, faults) = (Tally(), think, log, wrong.injected)
    detachReader(tally, faults)
    try CallServer(port: listening.port, faults: faults) { headers in
      let run = headers.first(name: "X-VOCERA-RUN-ID") ?? "?"
      let own = headers.first(name: "X-Think").flatMap { ThinkTime(argument: $0) }
      return DrillHandler(pause: .microseconds(Int64((own ?? think).microseconds)), tally: tally) { call in
        if log { Self.write("call \(call) of run \(run)\n") }
      }
    }.run()
  }

  private func detachReader(_ tally: Tally, _ faults: Faults?) {
    NIOThreadPool.singleton.submit { _ in
      while readLine() != nil {
        Self.write(([tally.text] + (faults.map { [$0.text] } ?? [])).joined(separator: "\n") + "\n")
      }
      Glibc.exit(0)
    }
  }

  /// At once, and whole.
  private static func write(_ line: String) { _ = line.withCString { Glibc.write(STDOUT_FILENO, $0, strlen($0)) } }
}
