import Evaluation
import Testing

@testable import REST

@Suite struct FieldReaderTests {
  @Test func textStandsForNumbersListsAndFlags() throws {
    var reader = FieldReader([
      "number": " 12 ", "whole": .number(3.0), "list": ["1", 2], "json": "[1, 2]", "commas": "1, 2", "one": 7,
      "flag": "True", "off": 0, "null": .null, "object": "{\"a\": 1}",
    ])
    #expect(reader.integer("number") == 12 && reader.integer("whole") == 3)
    #expect(reader.integers("list") == [1, 2] && reader.integers("json") == [1, 2])
    #expect(reader.integers("commas") == [1, 2] && reader.integers("one") == [7])
    #expect(reader.flag("flag") == true && reader.flag("off") == false)
    #expect(reader.integer("null") == nil && reader.text("missing") == nil)
    #expect(reader.object("object") == ["a": 1])
    try reader.finish()
  }

  @Test func allThatIsWrongIsThrownAtOnce() {
    var reader = FieldReader([
      "a": "x", "b": [[]], "c": 5, "d": "maybe", "e": .number(1.5), "f": "abc", "g": [], "h": "a\0b",
    ])
    _ = reader.integer("a")
    _ = reader.integers("b")
    _ = reader.integer("c", 1...4)
    _ = reader.flag("d")
    _ = reader.integer("e")
    _ = reader.text("f", longest: 2)
    _ = reader.object("g")
    _ = reader.text("h")
    #expect(
      throws: Refusal.fields([
        "a": ["expected a whole number"], "b": ["expected a list of whole numbers"], "c": ["must be from 1 to 4"],
        "d": ["expected true or false"], "e": ["expected a whole number"], "f": ["has 3 characters, 2 are allowed"],
        "g": ["expected an object"], "h": ["Null characters are not allowed."],
      ])
    ) { try reader.finish() }
  }
}
