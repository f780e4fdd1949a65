import Terminal
import Testing

@Suite struct KeyDecoderTests {
  /// Everything that a text is decoded to, told that it is all.
  private func keys(_ text: String, isAll: Bool = true) -> [Key] { keys(Array(text.utf8), isAll: isAll) }

  private func keys(_ bytes: [UInt8], isAll: Bool = true) -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    var keys: [Key] = []
    while let key = decoder.next(isAll: isAll) { keys.append(key) }
    return keys
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}OH", .home), ("\u{1B}[F", .end),
      ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .deleteWord),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3C", .wordRight), ("\u{1B}[1;5D", .wordLeft),
      ("\u{1B}\u{1B}[D", .wordLeft), ("\u{1B}[1;2C", .right), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\r", .enter), ("\u{3}", .control("c")), ("漢", .scalar("漢")),
    ] as [(String, Key)])
  func sequencesAreKeys(_ text: String, _ key: Key) { #expect(keys(text) == [key]) }

  @Test func theSameKeysComeByteByByte() {
    let text = "a\u{1B}[1;5C漢\u{1B}[200~x\ny\u{1B}[201~é\u{1B}OAz"
    var decoder = KeyDecoder()
    var found: [Key] = []
    for byte in text.utf8 {
      decoder.feed([byte])
      while let key = decoder.next() { found.append(key) }
    }
    #expect(found == keys(text))
    #expect(
      found == [.scalar("a"), .wordRight, .scalar("漢"), .paste("x\ny"), .scalar("é"), .up, .scalar("z")])
  }

  @Test func escapeIsAKeyWhereNothingFollows() {
    #expect(keys("\u{1B}", isAll: false).isEmpty)
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}f") == [.escape, .scalar("f")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test func whatIsUnknownIsPassedOver() {
    #expect(keys("\u{1B}[?1;2ca\u{1B}[99~b\u{1B}[I\u{1B}[Oc") == [.scalar("a"), .scalar("b"), .scalar("c")])
    #expect(keys([0xFF, 0x61, 0xE6, 0x62, 0xC0, 0x80, 0x63]) == [.scalar("a"), .scalar("b"), .scalar("c")])
  }

  @Test func controlsThatKeysAreToldByCannotBeTyped() { #expect(keys("\u{83}a\u{80}") == [.scalar("a")]) }

  @Test func aPasteThatStallsIsNotLost() {
    #expect(keys("\u{1B}[200~half", isAll: false).isEmpty)
    #expect(keys("\u{1B}[200~half") == [.paste("half")])
    #expect(keys("\u{1B}[200~a\u{1B}[A\u{1B}[201~b") == [.paste("a\u{1B}[A"), .scalar("b")])
  }

  @Test func anyBytesAreDecodedToTheirEnd() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random() ? UInt8.random(in: .min ... .max) : Array("\u{1B}[O;~20a".utf8).randomElement()!
      }
      var decoder = KeyDecoder()
      decoder.feed(bytes)
      var count = 0
      while decoder.next(isAll: true) != nil { count += 1 }
      #expect(count <= bytes.count)
      #expect(!decoder.isWaiting, "\(bytes)")
    }
  }
}
