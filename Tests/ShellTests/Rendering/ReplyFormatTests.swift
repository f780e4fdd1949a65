import Evaluation
import Language
import Testing

@testable import Shell

/// What holds of every format.
@Suite struct ReplyFormatTests {
  private static let formats = Settings.Output.allCases

  private static func reply(_ text: String) -> Reply {
    let table = Table([Table.Column("name"), Table.Column(text)], rows: [[Cell(text, .strong), Cell(text)]])
    return Reply(
      ["name": .string(text), "list": [.string(text)], "object": .object(JSONObject([(text, .string(text))]))],
      [
        .line([Cell(text, .bad)]), .line([Cell(text), Cell(text, .faint)]), .text(text), .code(text), .table(table),
        .wrapped(table), .fields([Reply.Field("name", Cell(text))]), .notice(text),
      ])
  }

  private static func isDisturbing(_ scalar: Unicode.Scalar) -> Bool { String(scalar).printable != String(scalar) }

  @Test(arguments: formats, [nil, 200, 12])
  func noValueDisturbsATerminal(_ format: Settings.Output, _ width: Int?) {
    for seed in UInt64(0)..<100 {
      var odd = OddTexts(seed: seed)
      let text = odd.text(of: OddTexts.hostilePieces + OddTexts.pieces)
      let rendered = ReplyRenderer(format: format, width: width).render(Self.reply(text), of: "show")
      // A row of CSV ends with CR LF; in a file or a pipe its fields keep what is no control character.
      let isFile = format == .csv && width == nil
      let output = format == .csv ? rendered.output.replacing("\r\n", with: "\n") : rendered.output
      let disturbing = (output + rendered.messages).unicodeScalars.filter { scalar in
        scalar != "\n" && Self.isDisturbing(scalar)
          && !(isFile && (scalar == "\t" || scalar == "\r" || scalar.properties.generalCategory != .control))
      }
      #expect(disturbing.isEmpty, "\(text.debugDescription): \(disturbing)")
    }
  }

  @Test(arguments: formats.filter { $0 != .table })
  func nothingButATableIsFittedToTheTerminal(_ format: Settings.Output) {
    let reply = Self.reply("a name that is wider than the terminal")
    let narrow = ReplyRenderer(format: format, width: 10).render(reply, of: "show")
    #expect(narrow.output == ReplyRenderer(format: format).render(reply, of: "show").output)
  }

  @Test(arguments: formats)
  func noticesAreSaidOnceAndErrorsAlways(_ format: Settings.Output) {
    let renderer = ReplyRenderer(format: format)
    let notice = renderer.render(.notice("12 evaluators"), of: "select")
    let isJSON = format == .json || format == .jsonl
    #expect(notice.output.contains("12 evaluators") == isJSON)
    #expect(notice.messages == (isJSON ? "" : "12 evaluators\n"))
    let source = Source(name: "a.evs", text: "rnu x3")
    let error = renderer.render([Diagnostic("no such command", at: Span(0, 3))], in: source, of: "rnu")
    #expect(error.messages.hasPrefix("error: no such command\n --> a.evs:1:1\n"))
    #expect(error.output.isEmpty != isJSON)
  }

  @Test func jsonIsOneDocumentInBothOfItsFormats() throws {
    var odd = OddTexts(seed: 7)
    let reply = Reply(.object(JSONObject((0..<20).map { ("key \($0)", odd.value()) })), [])
    let line = ReplyRenderer(format: .jsonl).render(reply, of: "show").output
    let lines = ReplyRenderer(format: .json).render(reply, of: "show").output
    #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1 && line.hasSuffix("\n"))
    #expect(lines.hasPrefix("{\n  \"command\": \"show\",\n  \"key 0\": "))
    #expect(try JSONParser.parse(lines).value == JSONParser.parse(line).value)
  }

  @Test(arguments: [34, 40, 80, 200])
  func tablesFitEveryTerminal(_ width: Int) {
    let columns = (1...9).map { Table.Column("title \($0)", isRight: $0 == 3) }
    let rows = (1...5).map { row in (1...9).map { Cell(String(repeating: "漢a", count: row * $0)) } }
    let lines = ReplyRenderer(width: width).render(Reply([:], [.table(Table(columns, rows: rows))]), of: "list").output
      .split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
  }

  @Test func whatIsWrappedGoesOnBelowItself() {
    let table = Table(
      [Table.Column("time"), Table.Column("who"), Table.Column("what")],
      rows: [[Cell("00:01", .faint), "agent", "one two three four five"], ["00:02", "caller", "six"]])
    let reply = Reply([:], [.wrapped(table)])
    #expect(
      ReplyRenderer(width: 30).render(reply, of: "show").output == """
        00:01  agent   one two three
                       four five
        00:02  caller  six

        """)
    #expect(
      ReplyRenderer().render(reply, of: "show").output
        == "00:01  agent   one two three four five\n00:02  caller  six\n")
  }
}
