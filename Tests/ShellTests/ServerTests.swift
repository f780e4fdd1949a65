import Language
import Testing

@testable import Shell

/// A session that goes from the embedded engine to servers and back.
@Suite struct ServerTests {
  @Test func namesAreThoseOfWhateverIsConnected() async throws {
    try await Fixture.inFreshFolder { folder in
      let interpreter = Interpreter(
        table: .standard, surroundings: TestSurroundings(folder: folder), front: Transcript(), isSession: true)
      var counts: [Int] = []
      for line in ["connect https://evsh.example.com", "import clinic.yaml", "connect local", "connect hosted"] {
        await interpreter.carryOut(line)
        await interpreter.names.settle()
        counts.append(interpreter.names.snapshot().agents.count)
      }
      #expect(counts == [0, 2, 0, 0])
    }
  }

  /// A key that was typed is that of its server, and of no other.
  @Test func aKeyBelongsToItsServer() async throws {
    try await Fixture.inFreshFolder { folder in
      let front = Transcript()
      let interpreter = Interpreter(
        table: .standard, surroundings: TestSurroundings(folder: folder), front: front, isSession: true)
      for line in ["connect https://locked.example.com", "login"] { await interpreter.carryOut(line) }
      #expect(interpreter.keys == ["https://locked.example.com": TestAsker.key])
      #expect(await interpreter.carryOut("connect https://locked-too.example.com").code == 5)
      #expect(await interpreter.carryOut("connect https://locked.example.com").code == nil)
      #expect(interpreter.masking.maskKnown("with \(TestAsker.key)") == "with •••")
      #expect(!front.text.contains(TestAsker.key))
    }
  }
}
