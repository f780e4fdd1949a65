import Evaluation
import Testing

/// What is written is JSON, always the same, and is read back as it was.
struct JSONWriterTests {
  @Test(
    arguments: [
      (JSONValue.null, "null"), (.bool(true), "true"), (-5, "-5"), (.number(1.5), "1.5"), (.number(3), "3"),
      (.number(1e300), "1e+300"), (.number(.infinity), "null"), (.number(.nan), "null"), ("/é😀", "\"/é😀\""),
      ("\"\\\n\r\t", "\"\\\"\\\\\\n\\r\\t\""), ("\u{0}\u{1F}\u{7F}\u{9F}", "\"\\u0000\\u001f\\u007f\\u009f\""),
      ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
      ("a\u{200E}\u{202E}\u{2066}\u{FEFF}\u{200D}", "\"a\\u200e\\u202e\\u2066\\ufeff\u{200D}\""), ([], "[]"),
      ([1, "a", [.null]], "[1,\"a\",[null]]"), ([:], "{}"),
      (["b": 1, "a": ["c": 2]], "{\"b\":1,\"a\":{\"c\":2}}"),
    ] as [(JSONValue, String)])
  func compact(_ value: JSONValue, _ text: String) { #expect(value.compact == text) }

  @Test func pretty() {
    let value: JSONValue = ["id": 1, "list": [1, 2, "x"], "runs": [["id": 2], []], "empty": [:]]
    #expect(
      value.pretty == """
        {
          "id": 1,
          "list": [1, 2, "x"],
          "runs": [
            {
              "id": 2
            },
            []
          ],
          "empty": {}
        }
        """)
  }

  @Test func everyScalarComesBack() throws {
    var text = ""
    for value in UInt32(0)..<0x3000 { if let scalar = UnicodeScalar(value) { text.unicodeScalars.append(scalar) } }
    text += "\u{FEFF}\u{FFFF}\u{10FFFF}"
    for written in [JSONValue.string(text).compact, JSONValue.string(text).pretty] {
      #expect(try JSONParser.parse(written).value == .string(text))
      #expect(written.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
  }

  @Test func objectsKeepTheirOrder() {
    var object: JSONObject = ["z": 1, "a": 2]
    object["z"] = 3
    object["m"] = 4
    object["a"] = nil
    #expect(object.keys == ["z", "m"])
    #expect(object.merging(["m": 5, "q": 6]) == ["z": 3, "m": 5, "q": 6])
  }
}
