import Foundation
import Testing

/// Scripts and what they print, side by side in `Golden`: `ok` has one or more for each command, `error` one for each
/// message, named after it. `scripts/accept` records them anew.
@Suite struct GoldenTests {
  static let scripts: [String] = ["ok", "error"].flatMap { kind in
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.golden.appending(path: kind).path)) ?? []
    return files.filter { $0.hasSuffix(".evs") }.map { "\(kind)/\($0)" }.sorted()
  }

  @Test(arguments: scripts)
  func printsWhatIsRecorded(_ script: String) async throws {
    let file = Fixture.golden.appending(path: script)
    let (transcript, code) = try await Fixture.run(
      try String(contentsOf: file, encoding: .utf8), name: file.lastPathComponent)
    transcript.add("exit \(code)")
    let recorded = file.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["EVSH_ACCEPT"] != nil {
      try transcript.normalised.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded \(script)")
    }
    let expected = try? String(contentsOf: recorded, encoding: .utf8)
    #expect(transcript.normalised == expected, "\(script) prints something else; scripts/accept records it")
    #expect((code == 0) == script.hasPrefix("ok/"), "\(script) ends with \(code)")
  }

  @Test func thereAreScriptsOfBothKinds() {
    #expect(Self.scripts.contains { $0.hasPrefix("ok/") })
    #expect(Self.scripts.contains { $0.hasPrefix("error/") })
  }
}
