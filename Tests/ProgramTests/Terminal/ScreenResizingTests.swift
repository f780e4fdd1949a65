import Testing

/// What becomes of a screen whose size changes.
@Suite struct ScreenResizingTests {
  private func screen(_ input: String, _ resizing: Grid.Resizing, columns: Int = 10, rows: Int = 4) -> Screen {
    var screen = Screen(columns: columns, rows: rows, resizing: resizing)
    screen.feed(input.utf8)
    return screen
  }

  @Test func wrappedLinesAreJoined() {
    var screen = screen("0123456789abc\r\nx", .reflow)
    screen.resize(columns: 15, rows: 4)
    #expect(screen.text == "0123456789abc\nx")
    #expect(screen.cursor == Position(row: 1, column: 1))
    screen.resize(columns: 6, rows: 4)
    #expect(screen.text == "012345\n6789ab\nc\nx")
    #expect(screen.cursor == Position(row: 3, column: 1))
    screen.resize(columns: 10, rows: 4)
    #expect(screen.text == "0123456789\nabc\nx")
  }

  @Test func hardLinesAreWrappedButNotJoined() {
    var screen = screen("0123456789\r\nabc\r\n", .reflow)
    screen.resize(columns: 5, rows: 4)
    #expect(screen.lines == ["01234", "56789", "abc", ""])
    screen.resize(columns: 20, rows: 4)
    #expect(screen.text == "0123456789\nabc")
    #expect(screen.cursor == Position(row: 2, column: 0))
  }

  @Test func theCursorStaysAtItsCharacter() {
    var screen = screen("0123456789abcde\u{1B}[A", .reflow)
    #expect(screen.cursor == Position(row: 0, column: 5))
    screen.resize(columns: 4, rows: 4)
    #expect(screen.lines == ["0123", "4567", "89ab", "cde"])
    #expect(screen.cursor == Position(row: 1, column: 1))
    screen.resize(columns: 20, rows: 4)
    #expect(screen.cursor == Position(row: 0, column: 5))
  }

  @Test func aWaitingWrapIsKept() {
    var screen = screen("0123456789", .reflow)
    screen.resize(columns: 5, rows: 4)
    #expect(screen.cursor == Position(row: 1, column: 4) && screen.grid.isWrapPending)
    screen.resize(columns: 20, rows: 4)
    #expect(screen.cursor == Position(row: 0, column: 10) && !screen.grid.isWrapPending)
  }

  @Test func whatDoesNotFitLeavesAtTheTopAndComesBack() {
    var screen = screen("0123456789\r\nabcdefghij\r\n$ ", .reflow, rows: 3)
    screen.resize(columns: 5, rows: 3)
    #expect(screen.scrollback == ["01234", "56789"])
    #expect(screen.lines == ["abcde", "fghij", "$"])
    #expect(screen.cursor == Position(row: 2, column: 2))
    screen.resize(columns: 10, rows: 6)
    #expect(screen.scrollback.isEmpty)
    #expect(screen.text == "0123456789\nabcdefghij\n$")
    #expect(screen.cursor == Position(row: 2, column: 2))
  }

  @Test func wideCharactersAreNotSplit() {
    var screen = screen("012345678漢字", .reflow)
    #expect(screen.lines[0] == "012345678")
    screen.resize(columns: 20, rows: 4)
    #expect(screen.text == "012345678漢字")
    screen.resize(columns: 3, rows: 6)
    #expect(screen.text == "012\n345\n678\n漢\n字")
  }

  @Test func aTerminalWithoutReflowCuts() {
    var screen = screen("0123456789abc\r\nx", .cut)
    screen.resize(columns: 5, rows: 4)
    #expect(screen.text == "01234\nabc\nx")
    #expect(screen.cursor == Position(row: 2, column: 1))
    screen.resize(columns: 20, rows: 4)
    #expect(screen.text == "01234\nabc\nx")
  }

  @Test(arguments: Grid.Resizing.allCases) func heightAlone(_ resizing: Grid.Resizing) {
    var screen = screen("a\r\nb\r\nc", resizing)
    screen.resize(columns: 10, rows: 2)
    #expect(screen.scrollback == ["a"] && screen.lines == ["b", "c"])
    #expect(screen.cursor == Position(row: 1, column: 1))
    screen.resize(columns: 10, rows: 4)
    #expect(screen.lines == ["a", "b", "c", ""])
    #expect(screen.cursor == Position(row: 2, column: 1))
  }

  @Test func theHiddenScreenIsResizedToo() {
    var screen = screen("0123456789abc\u{1B}[?1049hpager", .reflow)
    screen.resize(columns: 20, rows: 4)
    screen.feed("\u{1B}[?1049l!".utf8)
    #expect(screen.text == "0123456789abc!")
  }
}
