import Testing

/// The screen's model: bytes and what they make.
@Suite struct ScreenTests {
  /// A case: what is fed to a screen of 10 by 4, and the rows and the cursor that come of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let input: String
    let lines: [String]
    let row: Int
    let column: Int

    init(_ name: String, _ input: String, _ lines: [String], _ row: Int, _ column: Int) {
      (self.name, self.input, self.lines, self.row, self.column) = (name, input, lines, row, column)
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case("text", "abc", ["abc"], 0, 3),
    Case("carriage return", "abc\rx", ["xbc"], 0, 1),
    Case("line feed", "abc\nx", ["abc", "   x"], 1, 4),
    Case("backspace", "abc\u{8}\u{8}x", ["axc"], 0, 2),
    Case("tab", "a\tx\ty", ["a       xy"], 0, 9),
    Case("last column waits", "0123456789", ["0123456789"], 0, 9),
    Case("wrap", "0123456789x", ["0123456789", "x"], 1, 1),
    Case("return ends the waiting", "0123456789\rx", ["x123456789"], 0, 1),
    Case("full row and line feed", "0123456789\r\nx", ["0123456789", "x"], 1, 1),
    Case("no wrap", "\u{1B}[?7l0123456789xy", ["012345678y"], 0, 9),
    Case("wrap again", "\u{1B}[?7l\u{1B}[?7h0123456789x", ["0123456789", "x"], 1, 1),
    Case("scroll", "a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"], 3, 1),
    Case("erasing the waiting column", "0123456789\u{1B}[K", ["012345678"], 0, 9),
    Case("é of one scalar", "é", ["é"], 0, 1),
    Case("combining mark", "e\u{301}x", ["e\u{301}x"], 0, 2),
    Case("combining mark at the last column", "012345678e\u{301}x", ["012345678e\u{301}", "x"], 1, 1),
    Case("wide", "漢字x", ["漢字x"], 0, 5),
    Case("wide at the edge", "012345678漢", ["012345678", "漢"], 1, 2),
    Case("wide up to the edge", "01234567漢x", ["01234567漢", "x"], 1, 1),
    Case("mark on wide", "漢\u{FE0F}x", ["漢\u{FE0F}x"], 0, 3),
    Case("emoji", "😀x", ["😀x"], 0, 3),
    Case("family", "👩\u{200D}👧x", ["👩\u{200D}👧x"], 0, 5),
    Case("over the left half", "漢\u{1B}[Gx", ["x"], 0, 1),
    Case("over the right half", "漢\u{1B}[2Gx", [" x"], 0, 2),
    Case("wide over two halves", "漢字\u{1B}[2G語", [" 語"], 0, 3),
    Case("up and left", "abc\r\ndef\u{1B}[A\u{1B}[2Dx", ["axc", "def"], 0, 2),
    Case("down and right", "\u{1B}[2B\u{1B}[3Cx", ["", "", "   x"], 2, 4),
    Case("no further than the edges", "\u{1B}[99B\u{1B}[99Cx\u{1B}[99A\u{1B}[99Dy", ["y", "", "", "         x"], 0, 1),
    Case("place", "\u{1B}[3;4Hx\u{1B}[Hy", ["y", "", "   x"], 0, 1),
    Case("column and row", "\u{1B}[5Ga\u{1B}[3db", ["    a", "", "     b"], 2, 6),
    Case("erase to the end of the row", "abcdef\u{1B}[3G\u{1B}[K", ["ab"], 0, 2),
    Case("erase from its start", "abcdef\u{1B}[3G\u{1B}[1K", ["   def"], 0, 2),
    Case("erase the row", "abc\r\ndef\u{1B}[2K", ["abc"], 1, 3),
    Case("erase below", "abc\r\ndef\r\nghi\u{1B}[2;2H\u{1B}[J", ["abc", "d"], 1, 1),
    Case("erase above", "abc\r\ndef\r\nghi\u{1B}[2;2H\u{1B}[1J", ["", "  f", "ghi"], 1, 1),
    Case("erase everything", "abc\r\ndef\u{1B}[2J", [], 1, 3),
    Case("insert characters", "abcdefghij\u{1B}[2G\u{1B}[2@", ["a  bcdefgh"], 0, 1),
    Case("delete characters", "abcdef\u{1B}[2G\u{1B}[2P", ["adef"], 0, 1),
    Case("delete half a wide one", "a漢b\u{1B}[3G\u{1B}[P", ["a b"], 0, 2),
    Case("blank characters", "abcdef\u{1B}[2G\u{1B}[2X", ["a  def"], 0, 1),
    Case("insert rows", "a\r\nb\r\nc\u{1B}[2;2H\u{1B}[L", ["a", "", "b", "c"], 1, 0),
    Case("delete rows", "a\r\nb\r\nc\u{1B}[H\u{1B}[2M", ["c"], 0, 0),
    Case("scroll up and down", "a\r\nb\r\nc\u{1B}[2S\u{1B}[T", ["", "c"], 2, 1),
    Case("index", "ab\u{1B}Dc\u{1B}Ed", ["ab", "  c", "d"], 2, 1),
    Case("reverse index", "a\r\nb\u{1B}M\u{1B}Mc", [" c", "a", "b"], 0, 2),
    Case("save and restore", "ab\u{1B}7\r\nxyz\u{1B}8c", ["abc", "xyz"], 0, 3),
    Case("region", "a\r\nb\r\nc\r\nd\u{1B}[2;3r\u{1B}[3;1H\nx", ["a", "c", "x", "d"], 2, 1),
    Case("reset", "abc\u{1B}cx", ["x"], 0, 1),
    Case("colours leave no text", "\u{1B}[1;38;5;9ma\u{1B}[38;2;1;2;3mb\u{1B}[0mc\u{1B}[m", ["abc"], 0, 3),
    Case("title", "a\u{1B}]0;one\u{7}b\u{1B}]2;two\u{1B}\\c", ["abc"], 0, 3),
  ]

  @Test(arguments: cases) func bytesMakeAScreen(_ row: Case) {
    var screen = Screen(columns: 10, rows: 4)
    screen.feed(row.input.utf8)
    #expect(screen.lines == row.lines + Array(repeating: "", count: 4 - row.lines.count))
    #expect(screen.cursor == Position(row: row.row, column: row.column))
    #expect(screen.unknown.isEmpty)
  }

  /// Wherever the bytes are cut, the screen is the same.
  @Test func bytesMayComeOneByOne() {
    for row in Self.cases {
      var (whole, cut) = (Screen(columns: 10, rows: 4), Screen(columns: 10, rows: 4))
      whole.feed(row.input.utf8)
      for byte in row.input.utf8 { cut.feed([byte]) }
      #expect(whole.grid == cut.grid, "\(row.name)")
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3, 0x41], [0xC2, 0x85], [0x00], [0x7F], Array("\u{1B}[5t".utf8), Array("\u{1B}[?1000h".utf8),
      Array("\u{1B}[>c".utf8), Array("\u{1B}]52;c;\u{7}".utf8), Array("\u{1B}#8".utf8), Array("\u{1B}[5m".utf8),
      Array("\u{1B}[3K".utf8), Array("\u{301}".utf8), Array("\u{1B}[1".utf8) + [0x0A],
    ] as [[UInt8]])
  func whatIsUnknownIsKept(_ bytes: [UInt8]) {
    var screen = Screen(columns: 10, rows: 4)
    screen.feed(bytes + Array("x".utf8))
    #expect(screen.unknown.count == 1)
    #expect(screen.text.hasSuffix("x"))
  }

  @Test func modesAndBellsAreSeen() {
    var screen = Screen(columns: 10, rows: 4)
    screen.feed("\u{1B}[?2004h\u{1B}[?25l\u{1B}[?1h\u{7}\u{7}\u{1B}]0;local › 3\u{7}".utf8)
    #expect(screen.isPasteBracketed && !screen.isCursorVisible && screen.hasApplicationKeys)
    #expect(screen.bells == 2 && screen.title == "local › 3")
    screen.feed("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1l".utf8)
    #expect(!screen.isPasteBracketed && screen.isCursorVisible && !screen.hasApplicationKeys)
  }

  @Test func theAlternateScreenLeavesTheMainOneAsItWas() {
    var screen = Screen(columns: 10, rows: 2)
    screen.feed("a\r\nb\r\nc\u{1B}[?1049h\u{1B}[Hother\r\n1\r\n2".utf8)
    #expect(screen.isAlternate && screen.lines == ["1", "2"])
    #expect(screen.scrollback == ["a"])
    screen.feed("\u{1B}[?1049l".utf8)
    #expect(!screen.isAlternate && screen.transcript == "a\nb\nc")
    #expect(screen.cursor == Position(row: 1, column: 1))
  }

  @Test func joinersMayJoin() {
    var screen = Screen(columns: 10, rows: 2, joinsEmoji: true)
    screen.feed("👩\u{200D}👧x".utf8)
    #expect(screen.cursor.column == 3)
  }

  @Test func aPictureShowsTheCursor() {
    var screen = Screen(columns: 10, rows: 4)
    screen.feed("one\r\ntwo\u{8}".utf8)
    #expect(
      "\(screen)" == """
        10×4, cursor at row 1, column 2
          0│one
          1│two
           ╵  ▲
        """)
  }
}
