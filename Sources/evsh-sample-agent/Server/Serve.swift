import ArgumentParser
import NIOCore

/// Calls over WebSocket (RFC 6455), as many at a time as come, on this machine only.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold calls over WebSocket, on 127.0.0.1, until interrupted.",
    discussion: "Prints 'listening on ws://127.0.0.1:PORT' once calls can come."
  )

  @OptionGroup var listening: Port

  @Option(help: "How long to think about each answer, as in 100ms.")
  var think = ThinkTime.none

  func run() throws {
    let pause = TimeAmount.microseconds(Int64(think.microseconds))
    try CallServer(port: listening.port) { _ in CallHandler(pause: pause) }.run()
  }
}
