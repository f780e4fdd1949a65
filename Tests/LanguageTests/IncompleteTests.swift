import Testing

@testable import Language

/// When a prompt should ask for more.
@Suite struct IncompleteTests {
  @Test(arguments: [
    "echo \"a", "echo 'a\n}\n", "run \\", "run \\\n", "for n in 1 {", "if a {\n run\n} else {", "if a { echo \"",
    "if a {\n run \\",
  ])
  func moreTextCouldMend(_ text: String) {
    #expect(Parser.parse(Source(name: "prompt", text: text)).isIncomplete)
  }

  @Test(arguments: [
    "", "run", "echo \"a\"", "run \\\n\n", "for n in 1", "let x =", "}", "let\nif a {", "echo \"\\q\" \"b",
    "fro n in 1 {",
    "echo ${a", "echo it's", "echo \"a\necho \"b",
  ])
  func moreTextWouldNotHelp(_ text: String) {
    #expect(!Parser.parse(Source(name: "prompt", text: text)).isIncomplete)
  }
}
