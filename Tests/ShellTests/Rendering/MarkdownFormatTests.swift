import Evaluation
import Testing

@testable import Shell

/// GitHub Flavored Markdown that reads as it was meant.
@Suite struct MarkdownFormatTests {
  private static func markdown(_ blocks: Reply.Block...) -> String {
    ReplyRenderer(format: .markdown).render(Reply([:], blocks), of: "show").output
  }

  @Test(arguments: [
    ("plain, text. (1) it's \"so\"!", "plain, text. (1) it's \"so\"!"), ("*a* `b` ~c~", "\\*a\\* \\`b\\` \\~c\\~"),
    ("[a](b) ![c]", "\\[a](b) !\\[c]"), ("<b>&amp; a & b &#1;", "\\<b>\\&amp; a & b \\&#1;"),
    ("book_a_cleaning_2 _a_ __init", "book_a_cleaning_2 \\_a\\_ \\_\\_init"), ("a|b \\ c", "a\\|b \\\\ c"),
    ("|\u{301}", "\\|\u{301}"), ("a   b ", "a b"), ("one\ntwo", "one<br>two"),
    ("a\u{1B}[1m\0", "a\\\\u{1B}\\[1m\\\\u{0}"),
    ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("> no quotation", "\\> no quotation"),
    (">\u{301}", "\\>\u{301}"), ("12. no item", "12\\. no item"), ("1) no item", "1\\) no item"),
    ("12 items", "12 items"),
    ("  === no heading", "\\=== no heading"), ("a - b # c > d", "a - b # c > d"),
  ])
  func textsReadAsTheyAre(_ text: String, _ paragraph: String) {
    #expect(Self.markdown(.text(text)) == paragraph + "\n\n")
  }

  @Test func linesAreParagraphsAndHeadingsBold() {
    let output = Self.markdown(
      .line([Cell("a *heading*", .strong)]), .line([Cell("it can't be sent", .bad)]), .blank,
      .line([Cell("runs     ", .strong), Cell("2")]), .line([Cell("failed", .bad), Cell("  it", .strong), ": why"]),
      .line([Cell("less", .faint)]), .notice("said elsewhere"))
    #expect(
      output == """
        **a \\*heading\\***

        **it can't be sent**

        **runs** 2

        failed **it**: why

        less


        """)
  }

  @Test func tablesAndFieldsAreTables() {
    let table = Table(
      [Table.Column("id", isRight: true), Table.Column("a|b"), Table.Column("")],
      rows: [[.number(5), Cell("x|y", .strong), "two\nlines"], [.number(nil), "# 1. - >", ""]])
    let output = Self.markdown(.table(table), .wrapped(table), .fields([Reply.Field("a_b", "c")]), .fields([]))
    let shown = """
      | id | a\\|b |  |
      | ---: | --- | --- |
      | 5 | **x\\|y** | two<br>lines |
      | – | # 1. - > |  |


      """
    #expect(output == shown + shown + "| field | value |\n| --- | --- |\n| a_b | c |\n\n")
  }

  @Test(arguments: [
    ("{\n  \"a\": 1\n}", "```\n{\n  \"a\": 1\n}\n```"), ("  list\n    runs", "```\nlist\n  runs\n```"),
    ("a ```` b", "`````\na ```` b\n`````"), ("*a*\u{1B}", "```\n*a*\\u{1B}\n```"), ("", "```\n\n```"),
  ])
  func whatIsPreformattedIsInAFence(_ text: String, _ fence: String) {
    #expect(Self.markdown(.code(text)) == fence + "\n\n")
  }
}
