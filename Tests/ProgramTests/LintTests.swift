import Foundation
import Testing

/// What `evsh lint` says of files, and that it keeps nothing of them.
@Suite struct LintTests {
  private static let clinic = Evsh.examples.appending(path: "clinic.yaml").path

  @Test func showsWhatConditionsComeToAndWhatCannotBePlayed() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("lint", Self.clinic)
    #expect(ended.code == 1, "\(ended.messages)")
    #expect(ended.output.contains("asks      the date of birth [date]"), "\(ended.output)")
    #expect(ended.output.contains("error: evaluator 'Wants a bill explained' has free-form instructions"))
    #expect(ended.output.hasSuffix("clinic.yaml: 18 evaluators, 2 evaluators with findings\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: evsh.folder.path).isEmpty)
  }

  @Test func givesJSON() async throws {
    let evsh = try Evsh()
    let file = try evsh.file(
      "w.yaml",
      """
      workspace: 1
      projects: [{id: 1, name: P}]
      evaluators:
      - name: E
        project: 1
        conditional_actions:
          role: r
          conditions:
          - {id: 0, condition: FIRST_MESSAGE, action: Hi, fixed_message: true}
          - {id: 1, condition: The agent asks for the name, action: Jane, fixed_message: true}

      """)
    let ended = try await evsh.run("lint", "--json", file)
    #expect(ended.code == 0, "\(ended.messages)")
    #expect(ended.output.contains(#""matcher":"asks","listens_for":"the name [name]""#), "\(ended.output)")
    #expect(ended.output.contains(#""clean":true"#))
  }

  @Test func filesThatCannotBeReadAreShownAtTheirErrors() async throws {
    let evsh = try Evsh()
    let ended = try await evsh.run("lint", try evsh.file("w.yaml", "workspace: 1\nevaluators: 5\n"))
    #expect(ended.code == 3)
    #expect(ended.messages.contains("w.yaml:2:13"), "\(ended.messages)")
    #expect(try await evsh.run("lint", "nowhere.yaml").code == 2)
  }
}
