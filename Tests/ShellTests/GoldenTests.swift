import Foundation
import Testing

/// Scripts and what they print, side by side in `Golden`: `ok` has one or more for each command, `error` one for each
/// message, named after it; `session` has lines that are typed at a prompt one by one. `scripts/accept` records them anew.
@Suite struct GoldenTests {
  static let scripts: [String] = ["ok", "error", "session"].flatMap { kind in
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.golden.appending(path: kind).path)) ?? []
    return files.filter { $0.hasSuffix(".evs") }.map { "\(kind)/\($0)" }.sorted()
  }

  @Test(arguments: scripts)
  func printsWhatIsRecorded(_ script: String) async throws {
    let file = Fixture.golden.appending(path: script)
    let transcript = try await Self.transcript(of: file)
    let recorded = file.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["EVSH_ACCEPT"] != nil {
      try transcript.normalised.write(to: recorded, atomically: true, encoding: .utf8)
      Issue.record("recorded \(script)")
    }
    let expected = try? String(contentsOf: recorded, encoding: .utf8)
    #expect(transcript.normalised == expected, "\(script) prints something else; scripts/accept records it")
  }

  /// What a script prints, with the embedded engine or by way of a server.
  static func transcript(of file: URL, isServed: Bool = false) async throws -> Transcript {
    let kind = file.deletingLastPathComponent().lastPathComponent
    let text = try String(contentsOf: file, encoding: .utf8)
    if kind == "session" { return try await Fixture.converse(text, name: "<prompt>", isServed: isServed) }
    let (transcript, code) = try await Fixture.run(text, name: file.lastPathComponent, isServed: isServed)
    #expect((code == 0) == (kind == "ok"), "\(file.lastPathComponent) ends with \(code)")
    transcript.add("exit \(code)")
    return transcript
  }

  @Test func thereAreScriptsOfBothKinds() {
    #expect(Self.scripts.contains { $0.hasPrefix("ok/") })
    #expect(Self.scripts.contains { $0.hasPrefix("error/") })
  }
}
