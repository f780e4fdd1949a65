import Testing

@testable import Language

@Suite struct SourceTests {
  @Test func columnsCountCharacters() {
    let source = Source(name: "test.evs", text: "a\ne\u{301}日👩‍👩‍👧x\r\nb")
    let place = { source.position(of: $0) }
    #expect(place(0) == Position(line: 1, column: 1))
    #expect(place(2) == Position(line: 2, column: 1))
    #expect(place(3) == Position(line: 2, column: 1))
    #expect(place(5) == Position(line: 2, column: 2))
    #expect(place(8) == Position(line: 2, column: 3))
    #expect(place(26) == Position(line: 2, column: 4))
    #expect(place(29) == Position(line: 3, column: 1))
  }

  @Test func offsetsOutsideAreClamped() {
    let source = Source(name: "test.evs", text: "a\nb")
    #expect(source.position(of: -5) == Position(line: 1, column: 1))
    #expect(source.position(of: 99) == Position(line: 2, column: 2))
    #expect(source.text(in: Span(2, 99)) == "b")
    #expect(source.text(in: Span(98, 99)) == "")
  }

  @Test func linesComeWithoutTheirEndings() {
    let source = Source(name: "test.evs", text: "a\r\n\nb\n")
    #expect((0...5).map { source.text(in: source.span(ofLine: $0)) } == ["a", "a", "", "b", "", ""])
  }
}
