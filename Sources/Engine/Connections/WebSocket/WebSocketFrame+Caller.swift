import NIOCore
import NIOWebSocket

/// The frames that a client sends: whole, and masked (RFC 6455, section 5.3).
extension WebSocketFrame {
  static func text(_ text: String) -> WebSocketFrame {
    WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: ByteBuffer(string: text))
  }

  static func close(_ code: WebSocketErrorCode) -> WebSocketFrame {
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    return WebSocketFrame(fin: true, opcode: .connectionClose, maskKey: .random(), data: data)
  }

  static func ping() -> WebSocketFrame {
    WebSocketFrame(fin: true, opcode: .ping, maskKey: .random(), data: ByteBuffer())
  }

  static func pong(_ data: ByteBuffer) -> WebSocketFrame {
    WebSocketFrame(fin: true, opcode: .pong, maskKey: .random(), data: data)
  }
}
