import Language
import Testing

@testable import Shell

@Suite struct HighlighterTests {
  /// Each part with the first letters of its role, `comm:select keyw:all`.
  private static func roles(_ text: String) -> String {
    let source = Source(name: "", text: text)
    return Highlighter(table: .standard).stretches(of: text)
      .map { "\(short($0.role)):\(source.text(in: $0.span))" }.joined(separator: " ")
  }

  private static func short(_ role: Stretch.Role) -> String {
    switch role {
    case .command: "C"
    case .unknownCommand: "?C"
    case .keyword: "K"
    case .text: "T"
    case .number: "N"
    case .variable: "V"
    case .comment: "#"
    case .unknownWord: "?"
    case .word: "W"
    case .punctuation: "P"
    }
  }

  @Test(arguments: [
    ("select evaluators 1001 1002 project 1376", "C:select K:evaluators N:1001 N:1002 K:project N:1376"),
    ("run x3 label nightly watch &", "C:run N:x3 K:label W:nightly K:watch P:&"),
    ("undo; frobnicate 5 x # why", "C:undo P:; ?C:frobnicate N:5 W:x #:# why"),
    ("agent \"Front desk\" ", "C:agent T:\"Front desk\""),
    ("echo \"to $last: ${env.HOME}\" a$x b", "C:echo T:\"to  V:$last T::  V:${env.HOME} T:\" W:a V:$x W:b"),
    ("override personalities none 12 x ", "C:override K:personalities K:none N:12 ?:x"),
    ("select everything ", "C:select ?:everything"), ("set colour green ", "C:set K:colour ?:green"),
    ("set colour never", "C:set K:colour K:never"), ("set output csv", "C:set K:output K:csv"),
    ("help run", "C:help C:run"),
    ("watch for 10m", "C:watch K:for N:10m"), ("plan label \"a", "C:plan K:label T:\"a"),
    ("run \\\n  watch", "C:run P:\\\n K:watch"), ("undo now ", "C:undo ?:now"),
    ("override outbound-number +14155550100", "C:override K:outbound-number N:+14155550100"),
  ])
  func everyPartHasItsRole(_ text: String, _ expected: String) { #expect(Self.roles(text) == expected) }

  @Test(arguments: [
    ("let x = 5", "K:let W:x P:= N:5"),
    ("for x in 1 2 { watch $x }", "K:for W:x K:in N:1 N:2 P:{ C:watch V:$x P:}"),
    (
      "if status == completed { undo } else if no runs { zap }",
      "K:if K:status P:== W:completed P:{ C:undo P:} K:else K:if K:no K:runs P:{ ?C:zap P:}"
    ),
    ("expect each success-rate >= 90%", "K:expect K:each K:success-rate P:>= N:90%"),
    ("expect latency p95 < 2s", "K:expect K:latency K:p95 P:< N:2s"),
    ("expect beauty > 1", "K:expect ?:beauty P:> N:1"),
    ("expect succ", "K:expect W:succ"),
  ])
  func theLanguagesOwnStatements(_ text: String, _ expected: String) { #expect(Self.roles(text) == expected) }

  @Test(arguments: [
    ("sel", "W:sel"), ("sel ", "?C:sel"), ("xyz", "?C:xyz"), ("select ev", "C:select W:ev"),
    ("select ev ", "C:select ?:ev"),
    ("select xy", "C:select ?:xy"), ("override personalities imp", "C:override K:personalities W:imp"),
    ("set colour nev", "C:set K:colour W:nev"),
  ])
  func aWordAtTheEndMayGoOn(_ text: String, _ expected: String) { #expect(Self.roles(text) == expected) }

  @Test func anOpenStringGoesToTheEnd() {
    #expect(Self.roles("echo \"one\ntwo; undo") == "C:echo T:\"one\ntwo; undo")
    #expect(Self.roles("echo \"one\\") == "C:echo T:\"one\\")
    #expect(Self.roles("echo it's; undo\nundo") == "C:echo W:it T:'s; undo C:undo")
  }

  @Test func theStretchesAreInOrderAndHoldAllButSpaces() {
    let pieces = ["select", " ", "\"", "'", "$x", "{", "}", ";", "\n", "\\", "#", "folder", "é", "&", "x3", "${"]
    var state: UInt64 = 11
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<10 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      var end = 0
      for stretch in Highlighter(table: .standard).stretches(of: text) {
        #expect(stretch.span.lower >= end && stretch.span.upper <= bytes.count, "\(text)")
        #expect(bytes[end..<stretch.span.lower].allSatisfy { $0 == 0x20 || $0 == 0x0A }, "\(text)")
        end = stretch.span.upper
      }
      #expect(bytes[end...].allSatisfy { $0 == 0x20 || $0 == 0x0A }, "\(text)")
    }
  }
}
