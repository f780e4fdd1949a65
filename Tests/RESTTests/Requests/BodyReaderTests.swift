import Evaluation
import Hummingbird
import Testing

@testable import REST

@Suite struct BodyReaderTests {
  private func fields(_ text: String, _ type: String?) throws(Refusal) -> JSONObject {
    try BodyReader.fields(Array(text.utf8), contentType: type)
  }

  @Test func anEmptyBodyHasNoFieldsWhateverItSaysItIs() throws {
    for type in ["application/json", "text/html", nil] { #expect(try fields("", type).isEmpty) }
  }

  @Test func formsDecodeTheirEscapesAndKeepRepeats() throws {
    let form = try fields("a=1&b=x+y%21&b=%E2%9C%85&c&=&%zz=%2", "application/x-www-form-urlencoded; charset=utf-8")
    #expect(form == ["a": "1", "b": ["x y!", "✅"], "c": "", "": "", "%zz": "%2"])
  }

  @Test func partsKeepTheirNamesAndContents() throws {
    let body = """
      --b\r\nContent-Disposition: form-data; name="a"\r\n\r\nfirst\r\nline\r\n\
      --b\r\ncontent-disposition: form-data; name=c; filename="c.txt"\r\nX: y\r\n\r\n\r\n--b--\r\n
      """
    #expect(try fields(body, "multipart/form-data; boundary=b") == ["a": "first\r\nline", "c": ""])
  }

  @Test(arguments: [
    ("{", "application/json"), ("[1]", "application/json"), ("{\"a\": NaN}", "application/json"),
    (String(repeating: "[", count: 100_000), "application/json"), ("a=%FF", "application/x-www-form-urlencoded"),
    ("--b\r\n", "multipart/form-data; boundary=b"), ("--b--", "multipart/form-data"),
    ("--x\r\n\r\n\r\n--x--", "multipart/form-data; boundary=x"),
    ("--x\r\n--x", "multipart/form-data; boundary=x"), ("--x\r\n--x--", "multipart/form-data; boundary=x"),
  ])
  func whatCannotBeReadIsRefused(text: String, type: String) {
    #expect { _ = try fields(text, type) } throws: { ($0 as? Refusal)?.status.code == 400 }
  }

  @Test func otherKindsOfBodiesAreRefusedByTheirName() {
    #expect(throws: Refusal.unsupported(mediaType: "text/xml")) { try fields("<a/>", "text/xml; q=1") }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for type in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"] {
      let bytes: [UInt8] = Array("{\"a\": \"".utf8) + [0xFF, 0xC0, 0x80] + Array("\"}".utf8)
      let parts =
        Array("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n".utf8) + bytes + Array("\r\n--b--".utf8)
      #expect(throws: Refusal.self) {
        try BodyReader.fields(type.hasPrefix("multipart") ? parts : bytes, contentType: type)
      }
    }
  }

  /// Pieces of all three forms, put together at random: whatever comes is read or refused.
  @Test func anyBytesAreReadOrRefused() {
    let pieces =
      [
        "--b", "\r\n", "\r\n\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "=", "&", "%", "%41", "{", "}",
        "[",
        "\"", ":", "1", "name=", ";", "\u{0}", "é",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82]]
    var generator = SplitMix(seed: 6)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<12, using: &generator)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      for type in ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"] {
        do throws(Refusal) { _ = try BodyReader.fields(bytes, contentType: type) } catch {
          #expect(error.status.code == 400)
        }
      }
    }
  }
}
