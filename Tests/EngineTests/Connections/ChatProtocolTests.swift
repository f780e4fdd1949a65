import Evaluation
import Testing

@testable import Engine

@Suite("Chat protocol")
struct ChatProtocolTests {
  @Test(
    "reads what agents send",
    arguments: [
      (#"{"content":"Hello"}"#, [.said("Hello", endsCall: false)]),
      (#" {"content":"Hello","id":7,"type":"message"} "#, [.said("Hello", endsCall: false)]),
      (
        #"{"content":"Hi","metadata":{"model":"m"}}"#,
        [.metadata(["model": "m"]), .said("Hi", endsCall: false)]
      ),
      (#"{"metadata":{"model":"m"}}"#, [.metadata(["model": "m"])]),
      (#"{"content":null,"metadata":{}}"#, [.metadata([:])]),
      (#"{"content":"bye","type":"end_call"}"#, [.said("bye", endsCall: true)]),
      (#"{"type":"end_call"}"#, [.said("", endsCall: true)]),
      (
        #"{"role":"Function Call","data":{"id":"1","name":"book","arguments":"{\"day\":1}"}}"#,
        [.functionCall(["id": "1", "name": "book", "arguments": #"{"day":1}"#])]
      ),
      (
        #"{"role":"Function Call","data":{"id":"1","name":"book","arguments":{"day":1}}}"#,
        [.functionCall(["id": "1", "name": "book", "arguments": #"{"day":1}"#])]
      ),
      (
        #"{"role":"Function Call","data":{"name":"book","arguments":null}}"#,
        [.functionCall(["name": "book", "arguments": "{}"])]
      ),
      (
        #"{"role":"Function Call Result","data":{"id":"1","result":{"ok":true}}}"#,
        [.functionResult(["id": "1", "result": ["ok": true]])]
      ),
    ] as [(String, [AgentFrame.Content])])
  func reads(text: String, contents: [AgentFrame.Content]) throws {
    #expect(try ChatProtocol.contents(of: Array(text.utf8)) == contents)
  }

  @Test(
    "shows the beginning of what is no message",
    arguments: [
      ("hello", "hello"), ("[1]", "[1]"), ("{}", "{}"), ("\"content\"", "\"content\""),
      (#"{"content":1}"#, #"{"content":1}"#),
      (#"{"content":"x","metadata":"y"}"#, #"{"content":"x","metadata":"y"}"#),
      (#"{"role":"Function Call"}"#, #"{"role":"Function Call"}"#),
      (#"{"role":"Function Call","data":{"id":"1"}}"#, #"{"role":"Function Call","data":{"id":"1"}}"#),
      ("a\u{1B}[31mb\u{0}", #"a\u{1B}[31mb\0"#),
      (String(repeating: "x", count: 81), String(repeating: "x", count: 80) + "…"),
    ])
  func malformed(text: String, beginning: String) {
    #expect(throws: ConnectionFault.malformed(beginning)) { try ChatProtocol.contents(of: Array(text.utf8)) }
  }

  @Test("shows bytes that are no text")
  func binary() {
    #expect(throws: ConnectionFault.malformed("\u{FFFD}\u{FFFD}{")) {
      try ChatProtocol.contents(of: [0xFF, 0xFE, 0x7B])
    }
  }

  @Test("writes what the caller sends")
  func writes() {
    #expect(ChatProtocol.text(of: CallerFrame(content: "a\n\"b\"", endsCall: false)) == #"{"content":"a\n\"b\""}"#)
    #expect(
      ChatProtocol.text(of: CallerFrame(content: "bye", endsCall: true)) == #"{"content":"bye","type":"end_call"}"#)
  }
}
