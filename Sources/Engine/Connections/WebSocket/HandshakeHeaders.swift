import Evaluation
import NIOHTTP1

/// The headers of a handshake: the agent's own, then those variables of the test profile whose names begin with `X-`,
/// then what tells the agent which run this is, which neither can override.
struct HandshakeHeaders {
  /// The handshake's own (RFC 6455, section 4.1).
  private static let handshake: Set = [
    "host", "upgrade", "connection", "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions",
  ]
  private static let reserved: Set = ["x-run-id", "x-scenario-id", "x-result-id"]

  let fields: HTTPHeaders

  /// Throws `.refused` where a header can't be sent.
  init(own: [Connection.Header], call: CallContext, host: String) throws(ConnectionFault) {
    var fields = HTTPHeaders()
    fields.add(name: "Host", value: host)
    for header in own {
      if let problem = Self.problem(with: header) { throw .refused(problem) }
      fields.add(name: header.name, value: header.value)
    }
    for variable in call.variables.members where Self.isHeader(variable.key) {
      let header = Connection.Header(variable.key, variable.value.string ?? variable.value.compact)
      if let problem = Self.problem(with: header) { throw .refused(problem) }
      fields.replaceOrAdd(name: header.name, value: header.value)
    }
    fields.replaceOrAdd(name: "X-VOCERA-SCENARIO-ID", value: String(call.evaluator))
    fields.replaceOrAdd(name: "X-VOCERA-RESULT-ID", value: String(call.result))
    fields.replaceOrAdd(name: "X-VOCERA-RUN-ID", value: String(call.run))
    self.fields = fields
  }

  /// Why the header can't be sent (RFC 9110, section 5), or nil; its value may be a secret and isn't shown.
  static func problem(with header: Connection.Header) -> String? {
    guard !header.name.isEmpty, header.name.utf8.allSatisfy(isToken) else {
      return "'\(ChatProtocol.beginning(of: header.name.utf8))' can't be the name of a header"
    }
    if handshake.contains(header.name.lowercased()) { return "the header '\(header.name)' is the handshake's own" }
    guard header.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      return "the value of the header '\(header.name)' holds a line break or another control character"
    }
    return nil
  }

  private static func isHeader(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("x-") && !name.hasPrefix("x-vocera-") && !reserved.contains(name)
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
