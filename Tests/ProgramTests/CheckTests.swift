import Foundation
import Testing

/// What is said of a script before it runs.
@Suite struct CheckTests {
  private let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  @Test func everythingWrongIsSaidAtOnce() async throws {
    let evsh = try Evsh()
    let script = try evsh.file(
      "wrong.evs",
      """
      import \(clinic)
      select folder Sales.Inbuond project 1376
      run x3
      agent "Front dsek"
      override personalities 123 999
      rnu
      reset
      select tags smoke; override profiles $p
      run label ok
      list evaluators tags smokes
      """)
    let ended = try await evsh.run("check", script)
    #expect(ended.code == 3)
    let lines = ended.messages.split(separator: "\n").filter { $0.contains("-->") }.map { $0.split(separator: ":")[1] }
    #expect(lines == ["2", "4", "5", "6", "8", "10"], "\(ended.messages)")
    #expect(ended.messages.contains("did you mean 'Sales.Inbound'?") && ended.messages.contains("did you mean 'run'?"))
    #expect(ended.output.hasSuffix("wrong.evs: 6 errors\n"))

    let offline = try await evsh.run("check", "--offline", script)
    #expect(offline.output.hasSuffix("wrong.evs: 2 errors\n"))
    #expect(try await evsh.run("--check", script).code == 3)
  }

  /// Nothing is made, launched or written: not even the workspace.
  @Test func nothingIsDone() async throws {
    let evsh = try Evsh()
    let script = try evsh.file(
      "sound.evs",
      """
      import \(clinic)
      select tags smoke project 1376
      save saved.evs
      record recorded.evs
      export exported.yaml
      run x3 watch
      if failed > 0 { rerun failed watch } else { run x2 }
      expect no regressions against 1
      show transcript 5
      """)
    let ended = try await evsh.run("check", script)
    #expect(ended.code == 0, "\(ended.messages)")
    #expect(ended.output.hasSuffix("sound.evs: no errors; up to 24 runs (line 6: 12, line 7: 12)\n"), "\(ended.output)")
    let files = try FileManager.default.contentsOfDirectory(atPath: evsh.folder.path)
    #expect(files == ["sound.evs"], "\(files)")
  }

  @Test func programsReadIt() async throws {
    let evsh = try Evsh()
    let good = try evsh.file("good.evs", "import \(clinic); select tags smoke; run x2\n")
    let bad = try evsh.file("bad.evs", "rnu\n")
    let ended = try await evsh.run("check", "--json", good, bad)
    #expect(ended.code == 3 && ended.messages.isEmpty)
    let objects = try ended.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["file"] as? String } == [good, bad])
    #expect(objects[0]["runs"] as? Int == 8 && (objects[0]["errors"] as? [Any])?.isEmpty == true)
    let error = try #require((objects[1]["errors"] as? [[String: Any]])?.first)
    #expect(error["line"] as? Int == 1 && error["label"] as? String == "did you mean 'run'?")
  }

  @Test func namesAreLookedUpWhereTheWorkspaceIs() async throws {
    let evsh = try Evsh()
    let script = try evsh.file("a.evs", "select tags smoke project 1376\nrun\n")
    #expect(try await evsh.run("check", script).code == 3)
    _ = try await evsh.run("-c", "import \(clinic)")
    let known = try await evsh.run("check", script)
    #expect(known.code == 0 && known.output.contains("4 runs"))
    let lost = try await evsh.run("--workspace", "/dev/null/workspace.db", "--check", script)
    #expect(lost.code == 3 && lost.messages.contains("tag"))
  }

  @Test func moreRunsThanAllowedStartNothing() async throws {
    let evsh = try Evsh()
    let commands = "import \(clinic); select tags smoke; for p in 123 456 { override personalities $p; run x5 watch }"
    let refused = try await evsh.run("--max-runs", "39", "-c", commands)
    #expect(refused.code == 6 && refused.output.isEmpty)
    #expect(refused.messages.contains("this script makes 40 runs, '--max-runs' allows 39"), "\(refused.messages)")
    #expect(try await evsh.run("-c", "list results").messages == "no results\n")
    #expect(try await evsh.run("--max-runs", "40", "-c", commands).code == 0)
    let wrong = try await evsh.run("--max-runs", "40", "-c", "select tags smokes; run")
    #expect(wrong.code == 3)
  }
}
