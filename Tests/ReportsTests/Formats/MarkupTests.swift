import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test func takesWhatIsInterpolatedForText() {
    let name = "<b title=\"x\">&</b>"
    let markup: Markup = "<p title=\"\(name)\">\(name)</p>"
    let escaped = "&lt;b title=&quot;x&quot;&gt;&amp;&lt;/b&gt;"
    #expect(markup.source == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func takesMarkupForMarkup() {
    let item: Markup = "<li>\("a & b")</li>"
    let list: Markup = "<ul>\([item, item])\(nil as Markup?)</ul> \(2)"
    #expect(list.source == "<ul><li>a &amp; b</li><li>a &amp; b</li></ul> 2")
  }

  @Test func leavesNoEndOfCharacterData() {
    let markup: Markup = "\("]]>")"
    #expect(markup.source == "]]&gt;")
  }

  @Test(arguments: [
    ("\u{1B}[31m", "\\u{1B}[31m"), ("\0", "\\u{0}"), ("a\u{202E}b", "a\\u{202E}b"), ("\u{FFFE}", "\\u{FFFE}"),
    ("\u{2028}", "\\u{2028}"), ("a\r\nb\tc", "a\nb\tc"), ("a\rb", "a\\u{D}b"), ("naïve 👩‍👩‍👧 שלום", "naïve 👩‍👩‍👧 שלום"),
  ])
  func makesVisibleWhatAReaderWouldNotSee(text: String, shown: String) {
    #expect(text.visible == shown)
    #expect(text.escapedMarkup == shown)
  }

  @Test func leavesNoScalarThatXMLForbids() {
    let all = (0...0xFFFF).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let forbidden = all.escapedMarkup.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD: false
      default: true
      }
    }
    #expect(forbidden.isEmpty)
  }
}
