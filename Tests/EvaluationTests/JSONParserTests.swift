import Evaluation
import Testing

/// JSON as RFC 8259 has it: what is read, and what is wrong where.
struct JSONParserTests {
  @Test(
    arguments: [
      ("null", JSONValue.null), (" true ", .bool(true)), ("false", .bool(false)), ("0", 0), ("-0", 0), ("-12", -12),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5", .number(1.5)), ("1e2", .number(100)),
      ("1E-2", .number(0.01)), ("0.0", .number(0)), ("\"\"", ""), ("\"\u{FFFD}\"", "\u{FFFD}"),
      ("\"a\\n\\t\\r\\b\\f\\/\\\\\\\"\"", "a\n\t\r\u{8}\u{c}/\\\""),
      ("\"\\u00e9\\ud83d\\ude00\"", "é😀"), ("\"\u{7f}é😀\"", "\u{7f}é😀"), ("[]", []), ("[ 1 ,[ ] ]", [1, []]),
      ("{}", [:]), ("{\"b\":1,\"a\":{\"c\":[null]}}", ["b": 1, "a": ["c": [.null]]]), ("\u{FEFF}[1]", [1]),
      ("\r\n\t 1", 1),
    ] as [(String, JSONValue)])
  func values(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONParser.parse(text).value == value)
  }

  /// The error's place is marked with «.
  @Test(arguments: [
    ("«", "unexpected end of the text"), ("  «", "unexpected end of the text"), ("«nul", "expected a value"),
    ("«True", "expected a value"), ("1 «2", "unexpected text after the document"), ("[1«", "expected ',' or ']'"),
    ("[1,«", "unexpected end of the text"), ("[1,«]", "a comma with nothing after it"), ("[«,]", "expected a value"),
    ("{«a:1}", "expected a key in double quotes"), ("{\"a\" «1}", "expected ':' after the key \"a\""),
    ("{\"a\":1 «\"b\":2}", "expected ',' or '}'"), ("{\"a\":1,«}", "a comma with nothing after it"),
    ("0«1", "unexpected text after the document"), ("-«", "expected a digit"), ("1.«", "expected a digit"),
    ("1e+«x", "expected a digit"), ("«1e999", "the number is too large"), ("«+1", "expected a value"),
    ("«\"abc", "the string is not closed"), ("\"a«\u{1}\"", "a control character in a string must be escaped"),
    ("\"a«\n\"", "a control character in a string must be escaped"), ("\"«\\x\"", "unknown escape"),
    ("\"\\u«12\"", "expected four hexadecimal digits"), ("\"\\u«+123\"", "expected four hexadecimal digits"),
    ("\"«\\ud83d\"", "half of a surrogate pair"), ("\"«\\ude00\\ud83d\"", "half of a surrogate pair"),
    ("\"«\\ud83d\\u0041\"", "half of a surrogate pair"), ("«'a'", "expected a value"), ("[1]«//x", "unexpected text"),
  ])
  func errors(_ marked: String, _ message: String) throws {
    let offset = try #require(marked.utf8.firstRange(of: "«".utf8)).lowerBound
    let text = marked.replacing("«", with: "")
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(text) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    #expect(error?.offset == marked.utf8.distance(from: marked.utf8.startIndex, to: offset))
  }

  /// What would be mended may be as long as its mend.
  @Test(arguments: [[0xFF], [0xC3], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80]] as [[UInt8]])
  func textThatIsNotUTF8(_ wrong: [UInt8]) {
    for before in ["", "plain ", "é", "\\n", "é\\n"] {
      let error = #expect(throws: JSONSyntaxError.self) {
        try JSONParser.parse(Array("[1, \"\(before)".utf8) + wrong + Array(" after\"]".utf8))
      }
      #expect(error?.message == "the text is not valid UTF-8" && error?.offset == 4)
    }
  }

  @Test func placesAreThoseOfTheValues() throws {
    let text = "{ \"é\": [1, {\"b\" : \"x\"}] }"
    guard case .object(let members) = try JSONParser.parse(text).content,
      case .array(let items) = members[0].value.content,
      case .object(let inner) = items[1].content
    else {
      Issue.record("another shape")
      return
    }
    #expect(members[0].keyOffset == 2 && members[0].value.offset == 8)
    #expect(items.map(\.offset) == [9, 12])
    #expect(inner[0].keyOffset == 13 && inner[0].value.offset == 19)
  }

  @Test func repeatsAreKeptAndTheLastWins() throws {
    let node = try JSONParser.parse("{\"a\":1,\"b\":2,\"a\":3}")
    guard case .object(let members) = node.content else { return }
    #expect(members.map(\.key) == ["a", "b", "a"])
    #expect(node.value == ["a": 3, "b": 2])
  }

  @Test func nestingIsLimited() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(throws: Never.self) { try JSONParser.parse(nested(200)) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(nested(201)) }
    #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test func anyBytesAreReadOrRefused() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("{}[]\",:\\u0123dD8+-.eEtruefalsn \n".utf8) + [0, 0x80, 0xC3, 0xA9, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      do {
        let value = try JSONParser.parse(bytes).value
        #expect(try JSONParser.parse(value.compact).value.compact == value.compact)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
