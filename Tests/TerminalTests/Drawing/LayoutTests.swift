import Testing

@testable import Terminal

@Suite struct LayoutTests {
  private func frame(_ text: String, cursor: Int? = nil, columns: Int = 10, hint: String = "") -> Frame {
    let content = Layout.Content(
      prompt: [Piece("> ")], text: text, cursor: cursor ?? text.utf8.count, hint: hint)
    return Layout.frame(content, columns: columns, isColoured: false)
  }

  @Test(
    arguments: [
      ("", ["> "], 0, 2), ("abc", ["> abc"], 0, 5), ("12345678", ["> 12345678", ""], 1, 0),
      ("123456789", ["> 12345678", "9"], 1, 1), ("a\nb", ["> a", "…> b"], 1, 4),
      ("1234567漢", ["> 1234567", "漢"], 1, 2), ("e\u{301}x", ["> e\u{301}x"], 0, 4), ("a\u{1}", ["> a\\u{1}"], 0, 8),
      ("a\tb", ["> a     b"], 0, 9), ("👨‍👩‍👧!", [">   \u{1B}[3G👨‍👩‍👧\u{1B}[5G!"], 0, 5),
    ] as [(String, [String], Int, Int)])
  func textsAreBrokenIntoRows(_ text: String, _ rows: [String], _ row: Int, _ column: Int) {
    let frame = frame(text)
    #expect(frame.rows.map(\.text) == rows)
    #expect((frame.cursorRow, frame.cursorColumn) == (row, column))
  }

  @Test func theCursorStandsBeforeItsCharacter() {
    let frame = frame("1234567漢x", cursor: 7)
    #expect((frame.cursorRow, frame.cursorColumn) == (1, 0))
  }

  @Test func aHintTakesNoRowOfItsOwn() {
    #expect(frame("abc", hint: "defghijk").rows.map(\.text) == ["> abcdefg"])
    #expect(frame("abc", hint: "de\nf").rows.map(\.text) == ["> abcde"])
  }

  @Test func aLongPromptLeavesRoom() {
    let content = Layout.Content(
      prompt: [Piece("local "), Piece("Sales.Inbound.West:12"), Piece(" › ")], text: "run", cursor: 3)
    let frame = Layout.frame(content, columns: 30, isColoured: false)
    #expect(frame.rows.map(\.text) == ["….Inbound.West:12 › run"])
  }

  @Test func aFrameIsCutAroundTheCursor() {
    let frame = frame((0..<20).map(String.init).joined(separator: "\n"), cursor: 20, columns: 10).fitted(to: 5)
    #expect(frame.rows.count == 5)
    #expect(frame.cursorRow < 5)
  }
}

extension Row {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
