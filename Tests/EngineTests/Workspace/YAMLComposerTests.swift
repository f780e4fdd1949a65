import Evaluation
import Testing

@testable import Engine

/// YAML as a document: what words mean, where they stand, and what hostile files come to.
struct YAMLComposerTests {
  private static func compose(_ text: String) throws(FileProblem) -> DocumentNode {
    try DocumentFile.parse(ImportFile(text))
  }

  private static func compose(_ bytes: [UInt8]) throws(FileProblem) -> DocumentNode {
    try DocumentFile.parse(ImportFile(name: "file.yaml", bytes: bytes, folder: "/"))
  }

  private static func failure(_ text: String) -> FileProblem? {
    do {
      _ = try compose(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("true", JSONValue.bool(true)), ("false", .bool(false)), ("yes", "yes"), ("on", "on"), ("True", "True"),
      ("null", .null), ("~", .null), ("", .null), ("Null", "Null"), ("0", 0), ("-12", -12), ("012", "012"),
      ("0123", "0123"), ("0o14", "0o14"), ("0x1F", "0x1F"), ("1_000", "1_000"), ("1.5", .number(1.5)),
      ("1e3", .number(1000)), (".5", ".5"), ("+1", "+1"), (".inf", ".inf"), ("1:30", "1:30"),
      ("2024-05-01", "2024-05-01"),
      ("99999999999999999999", .number(1e20)), ("\"12\"", "12"), ("'true'", "true"), ("!!str 12", "12"), ("! 12", "12"),
      ("a * b", "a * b"), ("\"*x\"", "*x"), ("'**'", "**"), ("R&D", "R&D"), ("|\n  *a\n  *b\n", "*a\n*b\n"),
      (">-\n  a\n  b", "a b"), ("[1, a, [*no]]", nil), ("&x 5", 5),
    ] as [(String, JSONValue?)])
  func words(_ text: String, _ value: JSONValue?) {
    #expect((try? Self.compose("v: " + text))?.json["v"] == value)
  }

  @Test func numbersAreTextWhereTextIsWanted() throws {
    let reader = DocumentReader(.stored)
    let members = reader.top(try Self.compose("{a: 123, b: 1.50, c: 0123}")).anyMembers()
    #expect(["a", "b", "c"].map { members?[$0]?.text() } == ["123", "1.50", "0123"])
    #expect(members?["c"]?.integer(0...1000) == nil)
    #expect(reader.problems.map(\.message) == ["expected a whole number, found text"])
  }

  /// The value after each key `k` stands where « is.
  @Test(arguments: [
    "k: «x»", "a: 1\nk: «x»", "a: 1\r\nk: «x»\r\n", "é: ü\nk: «x»", "𝄞: [𝄞, {k: «x»}]", "a: \"𝄞é\"\rk: «\"x\"»",
    "a: b\u{2028}k: «x»", "a: b\u{85}k: «x»", "- a: |\n    é\n\n    ü\n  k: «x»", "a: '*'\nb: \"**\"\nk: «x»",
    "# *\n--- \n k: «>-\n   x»", "\u{FEFF}k: «x»", "a: &n 1\nk: «*n»", "{a: [1,2,3], b: {c: d}, k: «[x]»}",
  ])
  func places(_ marked: String) throws {
    let source = MarkedText(marked)
    func find(_ node: DocumentNode) -> Int? {
      switch node.content {
      case .list(let items): items.lazy.compactMap(find).first
      case .object(let members):
        members.first { $0.key == "k" }?.value.offset ?? members.lazy.compactMap { find($0.value) }.first
      default: nil
      }
    }
    #expect(find(try Self.compose(source.text)) == source.offset)
  }

  @Test(arguments: [
    ("«a»: 1\na: 2", "'a' is given twice"), ("«\t»a: 1", "the YAML can't be read"),
    ("a: 1\n«---»\nb: 2", "another document"),
    ("a: «*b»", "no anchor '&b'"), ("a: «*b c»", "needs quotes"), ("? «[a]»\n: 1", "a key must be text"),
    ("a: &k x\n«*k : 1»", "a key must be text"), ("a: «!x 1»", "the tag '!x'"), ("a: \"b«\u{1}»\"", "U+0001"),
    ("a: b«: c»", "the YAML can't be read"), ("a: &x [«*x»]", "no anchor '&x'"),
  ])
  func problems(_ marked: String, _ message: String) {
    let source = MarkedText(marked)
    let problem = Self.failure(source.text)
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "no problem")")
    #expect(problem?.offset == source.offset)
  }

  @Test func invalidUTF8() {
    #expect(throws: FileProblem(offset: 3, location: "", message: "the file is not valid UTF-8")) {
      try Self.compose(Array("a: ".utf8) + [0xFF, 0x41])
    }
  }

  @Test func aliasesAreCopies() throws {
    let document = try Self.compose("a: &a {x: [1, 2]}\nb: *a\nc: [*a, *a]")
    #expect(document.json["b"] == document.json["a"])
    #expect(document.json["c"]?.array?.count == 2)
  }

  /// Nine levels of ten would be a thousand million values.
  @Test(arguments: ["l9: [*l8]", "? *l8\n: 1", "? [*l8, *l8]\n: 1", "{*l8 : 1}"])
  func aliasesDontExplode(_ last: String) {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let aliases = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(aliases)]\n"
    }
    #expect(Self.failure(text + last) != nil)
  }

  @Test func aliasesDontDeepen() {
    var text = "l0: &l0 [x]\n"
    for level in 1...100 { text += "l\(level): &l\(level) [[[*l\(level - 1)]]]\n" }
    #expect(Self.failure(text)?.message == "aliases make the document too large")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&x [", "!!seq ["])
  func depthIsLimited(_ opening: String) {
    for depth in [300, 5_000, 200_000] {
      #expect(Self.failure(String(repeating: opening, count: depth)) != nil)
    }
  }

  @Test func deepIndentationIsLimited() {
    let text = (0..<800).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(Self.failure(text)?.message == "nested more than 200 deep")
  }

  @Test func anyBytesAreReadOrRefused() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab:-?[]{},&*!|>'\"%@`# \n\t\r\\0~é\u{FEFF}".utf8) + [0, 0x80, 0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in alphabet.randomElement() ?? 0 }
      let node = try? Self.compose(bytes)
      if let node { #expect((0...bytes.count).contains(node.offset)) }
    }
  }
}
