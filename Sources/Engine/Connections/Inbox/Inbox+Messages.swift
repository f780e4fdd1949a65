extension Inbox {
  /// Takes one message of the chat protocol off the wire; one that isn't ends the inbox.
  func take(message bytes: [UInt8]) -> Flow {
    do {
      return push(try ChatProtocol.contents(of: bytes), bytes: bytes.count)
    } catch {
      fail(error)
      return .stop
    }
  }
}
