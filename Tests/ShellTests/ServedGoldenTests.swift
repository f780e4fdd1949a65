import Foundation
import Testing

/// The golden scripts once more, by way of a server: they print to the byte what they print with the embedded engine,
/// which is what is recorded; `scripts/accept` records what may differ.
@Suite struct ServedGoldenTests {
  /// What `ServedBackend` doesn't make alike, script by script; each has a record of its own, `NAME.served.out`.
  private static let differences = [
    "ok/functions.evs": "which servers functions may ask is chosen on the machine that carries runs out",
    "ok/model.evs": "the language model is chosen on the machine that carries runs out, where its key is",
  ]

  @Test(arguments: GoldenTests.scripts)
  func printsTheSameByWayOfAServer(_ script: String) async throws {
    let differs = Self.differences[script] != nil
    let file = Fixture.golden.appending(path: script)
    let transcript = try await GoldenTests.transcript(of: file, isServed: true)
    let record = file.deletingPathExtension().appendingPathExtension(differs ? "served.out" : "out")
    let text = transcript.normalised.replacing(/127\.0\.0\.1:\d{5} can't/, with: "SERVER can't")
    if differs, ProcessInfo.processInfo.environment["EVSH_ACCEPT"] != nil {
      try text.write(to: record, atomically: true, encoding: .utf8)
      Issue.record("recorded \(script)")
    }
    let expected = try? String(contentsOf: record, encoding: .utf8)
    #expect(text == expected, "\(script) prints something else by way of a server")
  }

  @Test(arguments: differences.keys.sorted())
  func whatMayDifferDoes(_ script: String) throws {
    let file = Fixture.golden.appending(path: script).deletingPathExtension()
    let records = try ["out", "served.out"].map { ending in
      try String(contentsOf: file.appendingPathExtension(ending), encoding: .utf8)
    }
    #expect(records[0] != records[1], "\(script) needs no record of its own any more")
  }
}
