import Foundation

/// A client that says with its request that it won't wait: what it sends and the end of it arrive together.
enum LeavingClient {
  /// Posts a body and waits until the server has closed the connection, too.
  static func post(_ body: String, to path: String, of server: TestServer) async {
    let request = """
      POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\nX-CEKURA-API-KEY: \(server.key)\r\n\
      Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
      """
    let port = server.port
    await withCheckedContinuation { continuation in
      // On a thread of its own: it blocks.
      Thread.detachNewThread {
        send(Array(request.utf8), to: port)
        continuation.resume()
      }
    }
  }

  private static func send(_ bytes: [UInt8], to port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return }
    // Held back until the end is sent with it (tcp(7), `TCP_CORK`).
    Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_MORE))
    shutdown(descriptor, Int32(SHUT_WR))
    var rest = [UInt8](repeating: 0, count: 4096)
    while recv(descriptor, &rest, rest.count, 0) > 0 {}
  }
}
