import Testing

@testable import Language

@Suite struct QuotingTests {
  @Test(arguments: [
    ("Sales.Inbound", "Sales.Inbound"), ("pass^3", "pass^3"), ("a#b", "a#b"), ("日本", "日本"), ("", "\"\""),
    ("two words", "\"two words\""), ("#1", "\"#1\""), ("&", "\"&\""), ("==", "\"==\""), ("it's", "\"it's\""),
    ("say \"hi\"", "'say \"hi\"'"), ("C:\\x", "'C:\\x'"), ("$5", "'$5'"), ("it's $5", "\"it's \\$5\""),
    ("a\tb\nc", "\"a\\tb\\nc\""), ("\u{1B}[m", "\"\\u{1B}[m\""), ("{}", "\"{}\""),
  ])
  func theLeastQuotes(_ text: String, _ word: String) {
    #expect(Quoting.quoted(text) == word)
  }

  @Test func alwaysQuotes() {
    #expect(Quoting.quoted("watch", always: true) == "\"watch\"")
  }
}
