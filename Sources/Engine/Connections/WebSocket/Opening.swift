import NIOCore
import Synchronization

/// The outcome of an attempt to open a line: the first that comes, be it the handshake's end, a fault, an alarm or the
/// conversation's cancellation.
final class Opening: Sendable {
  private struct State {
    var channels: [any Channel] = []
    var isOver = false
  }

  private let promise: EventLoopPromise<any Channel>
  private let state = Mutex(State())

  init(on loop: any EventLoop) { promise = loop.makePromise() }

  /// A channel that is being tried, to be closed if nothing comes of it.
  func attempt(_ channel: any Channel) {
    let isOver = state.withLock { state in
      if !state.isOver { state.channels.append(channel) }
      return state.isOver
    }
    if isOver { channel.close(promise: nil) }
  }

  /// The handshake is done.
  func succeed(_ channel: any Channel) {
    if conclude() != nil { promise.succeed(channel) }
  }

  func fail(_ fault: ConnectionFault) {
    guard let channels = conclude() else { return }
    for channel in channels { channel.close(promise: nil) }
    promise.fail(fault)
  }

  /// Waits for the outcome; cancellation is one.
  func outcome() async throws(ConnectionFault) -> any Channel {
    do {
      return try await withTaskCancellationHandler {
        try await promise.futureResult.get()
      } onCancel: {
        fail(.cancelled)
      }
    } catch {
      throw error as? ConnectionFault ?? .handshake("\(error)")
    }
  }

  /// The channels that were tried, if this is the first outcome.
  private func conclude() -> [any Channel]? {
    state.withLock { state in
      guard !state.isOver else { return nil }
      state.isOver = true
      defer { state.channels = [] }
      return state.channels
    }
  }
}
