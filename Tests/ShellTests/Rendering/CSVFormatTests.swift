import Evaluation
import Testing

@testable import Shell

/// Rows have the values that the same reply has as JSON.
@Suite struct CSVFormatTests {
  private static func csv(_ reply: Reply) -> String { ReplyRenderer(format: .csv).render(reply, of: "list").output }

  /// The values of a reply in a line of JSON: its elements, or itself.
  private static func elements(_ reply: Reply, of key: String) throws -> [JSONObject] {
    let line = ReplyRenderer(format: .jsonl).render(reply, of: "list").output
    return try #require(JSONParser.parse(line).value[key]?.array).compactMap(\.object)
  }

  /// What a field should be read as, told apart by the value it should have.
  private static func value(_ field: CSVReader.Field, like value: JSONValue) throws -> JSONValue {
    switch value {
    case .null: return field.text.isEmpty && !field.isQuoted ? .null : .string(field.text)
    case .string(let text):
      let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
      return .string(isFormula && field.text == "'" + text ? text : field.text)
    default: return try JSONParser.parse(field.text).value
    }
  }

  private static func expectTheSame(_ rows: [[CSVReader.Field]], _ elements: [JSONObject]) throws {
    let header = try #require(rows.first).map(\.text)
    #expect(rows.count == elements.count + 1)
    for (row, element) in zip(rows.dropFirst(), elements) {
      #expect(row.count == header.count && Set(element.keys).isSubset(of: header))
      for (key, field) in zip(header, row) {
        let value = element[key] ?? .null
        #expect(try Self.value(field, like: value) == value, "\(key): \(field)")
      }
    }
  }

  @Test(arguments: Listing.allCases)
  func listsHaveTheSameValuesAsInJSON(_ listing: Listing) async throws {
    let script = """
      import clinic.yaml
      import awkward.yaml
      override personalities 51 none
      select evaluators 1001
      run x2 label "a, \\"b\\""
      watch
      list \(listing.rawValue)
      """
    let reply = try #require(try await Fixture.lastReply(of: script))
    let elements = try Self.elements(reply, of: listing.rawValue)
    #expect(elements.isEmpty == (listing == .metrics))
    try Self.expectTheSame(try #require(CSVReader.rows(of: Self.csv(reply))), elements)
  }

  @Test(arguments: [("help", "commands"), ("show result 1", "runs"), ("show transcript 1", "transcript_object")])
  func repliesWithElementsHaveTheSameValuesAsInJSON(_ command: String, _ key: String) async throws {
    let script = "import clinic.yaml\nselect evaluators 1001\nrun x2 watch\n" + command
    let reply = command == "help" ? .help(.standard) : try #require(try await Fixture.lastReply(of: script))
    let elements = try Self.elements(reply, of: key)
    #expect(elements.count > 1)
    try Self.expectTheSame(try #require(CSVReader.rows(of: Self.csv(reply))), elements)
  }

  @Test(arguments: 0..<200)
  func whateverARowHoldsComesBack(_ seed: UInt64) throws {
    var odd = OddTexts(seed: seed)
    let keys = ["id", odd.text(), "b"]
    let objects = (0..<5).map { _ in JSONObject(keys.shuffled(using: &odd).dropLast().map { ($0, odd.value()) }) }
    let reply = Reply(["things": .array(objects.map(JSONValue.object))], [], rows: .elements(of: "things"))
    let rows = try #require(CSVReader.rows(of: Self.csv(reply)))
    let header = try #require(rows.first)
    #expect(header.count == Set(objects.flatMap(\.keys)).count)
    for (row, object) in zip(rows.dropFirst(), objects) {
      for (name, field) in zip(header, row) {
        let key = try #require(keys.first { try Self.value(name, like: .string($0)) == .string($0) })
        let value = object[key] ?? .null
        #expect(try Self.value(field, like: value) == value)
      }
    }
  }

  @Test(
    arguments: [
      (.null, ""), ("", "\"\""), (false, "false"), (-5, "-5"), (.number(-0.5), "-0.5"), ("a b", "a b"), (" a", " a"),
      ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("\"\u{301}", "\"\"\"\u{301}\""), ("a\nb", "\"a\nb\""),
      ([1, ["a": "b"]], "\"[1,{\"\"a\"\":\"\"b\"\"}]\""), ([], "[]"), ("a\u{1B}[1m\0", "a\\u{1B}[1m\\u{0}"),
    ] as [(JSONValue, String)])
  func aFieldIsQuotedWhereItMustBe(_ value: JSONValue, _ field: String) {
    #expect(Self.csv(Reply(["a": value], [])) == "key,value\r\na,\(field)\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1-1", "'-1-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""), ("=a,b", "\"'=a,b\""), ("=\u{301}1", "'=\u{301}1"), ("-inf", "'-inf"), ("+0x10", "'+0x10"),
    ("-", "'-"), ("+14155550100", "+14155550100"), ("-1.5e3", "-1.5e3"), ("1=1", "1=1"), ("'=1", "'=1"),
  ])
  func formulasAreNone(_ text: String, _ field: String) {
    #expect(Self.csv(Reply(["a": .string(text)], [])) == "key,value\r\na,\(field)\r\n")
  }

  @Test func confirmationsAreNoRows() {
    let rendered = ReplyRenderer(format: .csv).render(.notice("12 evaluators", ["evaluators": 12]), of: "select")
    #expect(rendered.output.isEmpty)
    #expect(rendered.messages == "12 evaluators\n")
  }

  @Test func anEmptyListHasItsHeader() {
    let rendered = ReplyRenderer(format: .csv).render(.list("numbers", [], PhoneNumber.columns), of: "list")
    #expect(rendered.output == "id,number\r\n")
    #expect(rendered.messages == "no numbers\n")
  }
}
