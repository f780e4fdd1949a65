import Testing

/// The looks of a screen's characters.
@Suite struct ScreenStyleTests {
  private func screen(_ input: String) -> Screen {
    var screen = Screen(columns: 20, rows: 4)
    screen.feed(input.utf8)
    return screen
  }

  @Test(
    arguments: [
      ("1", CellStyle(isBold: true)), ("2", CellStyle(isFaint: true)),
      ("3;4", CellStyle(isItalic: true, isUnderlined: true)),
      ("7", CellStyle(isInverse: true)), ("1;2;22", .plain), ("3;4;7;23;24;27", .plain),
      ("31", CellStyle(colour: .red)),
      ("92", CellStyle(colour: .indexed(10))), ("44", CellStyle(background: .blue)),
      ("101", CellStyle(background: .indexed(9))), ("38;5;208", CellStyle(colour: .indexed(208))),
      ("38:5:208", CellStyle(colour: .indexed(208))), ("48;2;1;2;3", CellStyle(background: .rgb(1, 2, 3))),
      ("38:2::1:2:3", CellStyle(colour: .rgb(1, 2, 3))), ("38:2:1:2:3", CellStyle(colour: .rgb(1, 2, 3))),
      ("38;5;1;1", CellStyle(isBold: true, colour: .red)), ("31;39;42;49", .plain), ("31;0", .plain), ("31;", .plain),
    ])
  func renditions(_ parameters: String, _ style: CellStyle) {
    let screen = screen("a\u{1B}[\(parameters)mb\u{1B}[mc")
    #expect(screen.style(of: "a") == .plain)
    #expect(screen.style(of: "b") == style)
    #expect(screen.style(of: "c") == .plain)
    #expect(screen.unknown.isEmpty)
  }

  @Test func aTextHasAStyleWhereItsCharactersAgree() {
    let screen = screen("run \u{1B}[2mwatch 漢e\u{301}x\u{1B}[0m!")
    #expect(screen.style(of: "watch 漢e\u{301}x")?.isFaint == true)
    #expect(screen.style(of: "x!") == nil)
    #expect(screen.style(of: "nowhere") == nil)
    #expect(screen.position(of: "e\u{301}x") == Position(row: 0, column: 12))
    #expect(screen.cell(at: Position(row: 0, column: 10)).isFaint)
  }

  @Test func erasingTakesTheBackground() {
    let screen = screen("\u{1B}[1;41mab\u{1B}[K")
    #expect(screen.style(at: Position(row: 0, column: 5)) == CellStyle(background: .red))
    #expect(screen.text == "ab")
  }
}
