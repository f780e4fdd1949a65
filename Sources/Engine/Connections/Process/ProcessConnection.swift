import NIOCore
import Synchronization

import Glibc

/// A conversation with a program, by JSON lines on its standard input and output.
final class ProcessConnection: AgentConnection {
  /// How long a program whose input was closed may take to end, and then again after it was asked to.
  private static let grace = Duration.milliseconds(500)

  private let child: ChildProcess
  private let input: any Channel
  private let output: any Channel
  private let inbox: Inbox
  private let timekeeper: any Timekeeper
  private let isClosed = Atomic(false)

  init(
    child: ChildProcess, input: any Channel, output: any Channel, inbox: Inbox, timekeeper: any Timekeeper
  ) {
    self.child = child
    self.input = input
    self.output = output
    self.inbox = inbox
    self.timekeeper = timekeeper
    inbox.whenDrained { output.resume() }
  }

  func send(_ frame: CallerFrame) async throws(ConnectionFault) {
    try inbox.answer()
    // Nobody waits until it is written: a program that has died says so by its end, which tells more.
    input.writeAndFlush(ByteBuffer(string: ChatProtocol.text(of: frame) + "\n"), promise: nil)
  }

  func receive(before deadline: Duration) async throws(ConnectionFault) -> AgentFrame? {
    try await inbox.receive(before: deadline)
  }

  /// Closes the program's input and waits for it to end; one that doesn't is asked to, then killed, with all that it
  /// started.
  func close() async {
    if isClosed.exchange(true, ordering: .relaxed) { return }
    input.close(promise: nil)
    // A program that is stuck writing what nobody reads learns of it by this.
    output.close(promise: nil)
    let child = child
    // The last first: when the first is set, both are.
    let alarms = [(SIGKILL, Self.grace * 2), (SIGTERM, Self.grace)].map { number, delay in
      timekeeper.alarm(after: delay) { child.signal(number) }
    }
    _ = try? await child.ended.get()
    for alarm in alarms { alarm.cancel() }
  }
}
