import Testing

@testable import Terminal

@Suite struct HistoryRoundTripTests {
  @Test func bytesComeBackAsTheyWere() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = randomBytes(&random)
      let escaped = EscapedText.escape(bytes)
      #expect(EscapedText.unescape(escaped) == bytes)
      #expect(!escaped.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test func linesComeBackAsTheyWere() throws {
    var random = SystemRandomNumberGenerator()
    let folder = try HistoryFolder()
    let texts = (0..<200).map { "\($0)" + String(decoding: randomBytes(&random), as: UTF8.self) + "." }
    let backends = (0..<200).map { _ in String(decoding: randomBytes(&random), as: UTF8.self) }
    let history = History(path: folder.path)
    for (text, backend) in zip(texts, backends) { _ = history.add(text, backend: backend) }
    let entries = folder.session().entries()
    #expect(entries.map { Array($0.text.utf8) } == texts.map { Array($0.utf8) })
    #expect(entries.map { Array($0.backend.utf8) } == backends.map { Array($0.utf8) })
    #expect(history.entries().map(\.text) == texts)
  }

  @Test func whatIsNoEscapeStaysAsItIs() {
    for text in ["\\", "a\\", "\\q", "\\x", "\\x4", "\\xZZ", "\\u{41}"] {
      #expect(EscapedText.unescape(Array(text.utf8)) == Array(text.utf8))
    }
  }

  @Test func randomFilesAreReadWithoutATrap() throws {
    var random = SystemRandomNumberGenerator()
    let folder = try HistoryFolder()
    for _ in 0..<50 {
      try folder.write((0..<20).flatMap { _ in Array("+\ta.1\t5\t".utf8) + randomBytes(&random) })
      let history = folder.session()
      _ = history.add("run", backend: "local")
      #expect(folder.texts().last == "run")
    }
  }

  @Test func aLineOfAHundredKilobytesComesBack() throws {
    let folder = try HistoryFolder()
    let line = "echo " + String(repeating: "é\t\\", count: 25_000)
    _ = History(path: folder.path).add(line, backend: "local")
    let history = folder.session()
    #expect(history.entries().map(\.text) == [line])
    #expect(history.suggestion(for: "ec", backend: "local") == line)
    var recall = Recall(history, typed: "echo", backend: "local")
    #expect(recall.older(from: "echo") == line)
  }

  /// Bytes of which many mean something to the file.
  private func randomBytes(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    let signs = Array("\\\\xnt\t\n\r\u{1B}\u{85}é漢😀 +!".utf8) + [0, 0xC2, 0x9B, 0xFF, 0x7F]
    return (0..<Int.random(in: 0..<40, using: &random)).map { _ in
      Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : signs.randomElement(using: &random) ?? 0
    }
  }
}
