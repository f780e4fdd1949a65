import Evaluation
import Hummingbird
import NIOCore

import Glibc

/// Whether the client of a launch is there until it has its answer.
struct Attendance: Sendable {
  let launches: Launches
  let channel: any NIOCore.Channel

  /// What a launch comes to, whether its client stays or not.
  func response(to call: Call) async throws(Refusal) -> Response {
    let (ticket, outcome) = await launches.join(call.fingerprint, isPresent: isPresent) { () throws(Refusal) in
      try await call.answer()
    }
    switch await outcome.value {
    case .success(let answer): return delivered(answer, ticket)
    case .failure(let refusal):
      await launches.deliver(ticket)
      throw refusal
    }
  }

  /// The response, which tells when it has been written to someone who is there.
  private func delivered(_ answer: Answer, _ ticket: Launches.Ticket) -> Response {
    var response = answer.response
    let document = answer.document ?? ByteBuffer()
    response.body = ResponseBody(contentLength: document.readableBytes) { writer in
      let wasPresent = await isPresent()
      if wasPresent { await launches.send(ticket) }
      do {
        try await writer.write(document)
        try await writer.finish(nil)
      } catch {
        await launches.abandon(ticket)
        throw error
      }
      if wasPresent { await launches.deliver(ticket) } else { await launches.abandon(ticket) }
    }
    return response
  }

  /// Whether the connection is open in both directions: who has closed its own is not waiting (tcp(7), `TCP_INFO`).
  @Sendable private func isPresent() async -> Bool {
    guard channel.isActive else { return false }
    guard let provider = channel as? any SocketOptionProvider, let info = try? await provider.getTCPInfo().get() else {
      return true
    }
    return info.tcpi_state == Self.established
  }

  /// `TCP_ESTABLISHED` of Linux' `net/tcp_states.h`.
  private static let established: UInt8 = 1
}
