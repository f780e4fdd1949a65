import Testing

@testable import Shell

@Suite struct LineWrappingTests {
  @Test(
    arguments: [
      (["one two three"], 20, ["one two three"]), (["one two three"], 9, ["one two", "  three"]),
      (["one two three"], 7, ["one two", "  three"]),
      (["12:00  ", "agent  ", "hello there you"], 20, ["12:00  agent  hello", "  there you"]),
      (["incomprehensibilities of it"], 8, ["incomprehensibilities", "  of it"]),
      (["漢字 漢字 漢字"], 10, ["漢字 漢字", "  漢字"]),
    ] as [([String], Int, [String])])
  func linesAreBrokenAtSpaces(_ cells: [String], _ columns: Int, _ lines: [String]) {
    let wrapped = LineWrapping.lines(of: cells.map { Cell($0) }, columns: columns, indent: 2)
    #expect(wrapped.map { $0.map(\.text).joined() } == lines)
  }
}
