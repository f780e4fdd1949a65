import ArgumentParser
import NIOPosix

import Glibc

/// Calls that cost nothing but their pauses, counted: what evsh itself costs shows beside them.
struct Drill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold calls whose answers are 'This is answer 1.', 2, … and count them.",
    discussion: """
      Prints 'listening on ws://127.0.0.1:PORT' once calls can come. A call's header 'X-Think' says how long to think \
      in it. A line on standard input is answered by a line with the counts so far, how long callers took to speak again \
      among them, and with '--faults' by another with the connections and what went wrong with them; it ends with its input.

      At the same port, a POST of OpenAI's chat completions is answered by the number of the caller's messages in it. \
      Nothing tells when such a call ends: it is counted as under way only while its first answer is thought about.
      """
  )

  @OptionGroup var listening: Port

  @Option(help: "How long to think about each answer, as in 100ms.")
  var think = ThinkTime.none

  @Flag(help: "Print 'call N of run ID' as each call comes.")
  var log = false

  @OptionGroup var wrong: FaultOptions

  func run() throws {
    let (calls, faults) = (DrillCalls(think: think, log: log), wrong.injected)
    detachReader(calls.tally, faults)
    try CallServer(port: listening.port, faults: faults) { headers in
      DrillHandler(headers, calls)
    } other: {
      DrillChatHandler(calls)
    }.run()
  }

  private func detachReader(_ tally: Tally, _ faults: Faults?) {
    NIOThreadPool.singleton.submit { _ in
      while readLine() != nil {
        DrillCalls.write(([tally.text] + (faults.map { [$0.text] } ?? [])).joined(separator: "\n") + "\n")
      }
      Glibc.exit(0)
    }
  }
}
