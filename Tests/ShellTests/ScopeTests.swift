import Language
import Testing

@testable import Shell

/// What is known of variables before a script runs.
@Suite struct ScopeTests {
  private func errors(_ text: String) -> [String] {
    Binder(.standard).bind(Parser.parse(Source(name: "test.evs", text: text))).diagnostics.map(\.message)
  }

  @Test(arguments: [
    "let a = 1; echo $a", "for a in 1 2 { echo $a }", "for a in 1 2 { let b = $a }; echo $b",
    "run; if failed > 0 { let a = 1 } else { let a = 2 }; echo $a", "run; echo $last", "watch 3; let b = $last",
    "run; for a in 1 2 { run; let b = $last }; expect no regressions against $b",
    "run; if no failed { exit } else { let a = 1 }; echo $a", "let a = x; let a = \"$a$a\"; echo $a",
    "for a in 1 2 { for b in 3 4 { override personalities $a $b } }", "let n = 3; run x$n",
    "let min = 90%; run; expect success-rate >= $min", "echo ${a:-1}; let a = 2; echo ${a:-1}",
    "run; if no failed { let a = 1 }; echo ${a:-2}", "let a = \"\"; override personalities ${a:-123}",
    "run; for id in 1 2 { expect no regressions against $id }",
    "let t = x; run; if flaky > 0 { let t = y }; run label $t",
    "let f = missing.evs; source $f; echo $f",
  ])
  func sound(_ text: String) { #expect(errors(text) == []) }

  @Test(arguments: [
    ("echo $a; let a = 1", ["no variable is named 'a'"]),
    ("for a in 1 2 { echo $b; let b = $a }", ["no variable is named 'b'"]),
    ("for a in 1 { echo 1 }; echo $a", ["no variable is named 'a'"]),
    ("let a = $b; echo $a", ["no variable is named 'b'"]),
    ("run; if no failed { let a = 1 }; echo $a", ["'a' may have no value here"]),
    ("run; if no failed { let a = 1 } else if no review { exit } ; echo $a", ["'a' may have no value here"]),
    ("let a = abc; override personalities $a", ["'abc' is not an id of a personality"]),
    (
      "let a = 1; run; if no failed { let a = abc }; override personalities $a", ["'abc' is not an id of a personality"]
    ),
    (
      "for a in 1 b 2 c { override personalities $a }",
      [
        "'b' is not an id of a personality", "'c' is not an id of a personality",
      ]
    ),
    ("let n = 0; run x$n", ["'x0' is not a number of times"]), ("let n = \"x3\"; run \"$n\"", ["unexpected 'x3'"]),
    ("let k = label; run $k nightly", ["unexpected 'label'"]),
    ("let a = 5; run; expect success-rate >= $a", ["'5' is nothing to compare 'success-rate' with"]),
    ("exit; echo 1", ["this line is never reached"]), ("for a in 1 { exit }; echo 1", ["this line is never reached"]),
    ("run; if no failed { exit } else { exit }; echo 1", ["this line is never reached"]),
    ("expect no failed; expect no failed", ["there is no result to judge here"]),
    ("let a = 1; select evaluators $a 1", ["'1' is given twice"]),
  ])
  func unsound(_ text: String, _ expected: [String]) { #expect(errors(text) == expected, "\(text)") }

  /// Words that grow in a loop, and many loops in each other, take no longer than others.
  @Test func nothingGrowsBeyondMeasure() {
    #expect(errors("let b = y; for i in 1 2 3 { let b = \"$b$b$b\" }; echo $b") == [])
    let values = (1...200).map(String.init).joined(separator: " ")
    let loops = (0..<20).map { "for v\($0) in \(values) { " }.joined()
    let body = "echo $v0 $v19 \"$v1$v2$v3\"" + String(repeating: " }", count: 20)
    #expect(errors(loops + body) == [])
    #expect(errors("let a = xy; " + String(repeating: "let a = \"$a$a\"; ", count: 80) + "echo $a") == [])
  }
}
