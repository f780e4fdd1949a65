import ArgumentParser

import Glibc

/// One call, on standard input and output, a message a line; it ends with the call or with the input.
struct Talk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold one call, in JSON lines on standard input and output.")

  @Option(help: "How long to think about each answer, as in 100ms.")
  var think = ThinkTime.none

  func run() {
    var desk = FrontDesk()
    send(desk.greet())
    while !desk.hasEnded, let line = readLine() {
      guard let heard = CallerMessage(line) else { continue }
      if heard.endsCall { return }
      if think.microseconds > 0 { usleep(think.microseconds) }
      send(desk.hear(heard.content))
    }
  }

  /// Writes the messages at once; what nobody reads any more is nobody's loss.
  private func send(_ messages: [AgentMessage]) {
    var rest = Array(messages.map { $0.text + "\n" }.joined().utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
