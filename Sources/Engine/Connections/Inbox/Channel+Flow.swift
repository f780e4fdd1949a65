import NIOCore

extension Channel {
  /// Does as the inbox asks.
  func follow(_ flow: Inbox.Flow) {
    switch flow {
    case .goOn: break
    case .pause: _ = setOption(.autoRead, value: false)
    case .stop: close(promise: nil)
    }
  }

  /// Reads on after a pause.
  func resume() { _ = setOption(.autoRead, value: true) }
}
