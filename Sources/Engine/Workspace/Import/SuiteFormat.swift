import Evaluation

/// The public test-suite format, version 1, unchanged: test cases that say nothing of the agent they are for.
///
/// Cases become evaluators of the session's agent, found again by their key, which is made of the name where it isn't
/// given; personalities and test profiles that stand in the file become rows of their own. A case's values replace the
/// defaults', field by field, and metrics add up. What only voice needs is checked and left out, as is the limit of
/// parallel runs, which a request says. See `schemas/test-suite/v1.json` of the public documentation.
enum SuiteFormat {
  /// In bytes.
  static let largest = 1 << 20
  static let tooLarge = FileProblem(offset: 0, location: "", message: "the test suite is larger than 1 MB")

  private static let defaults = [
    "frequency", "concurrency_limit", "language", "max_duration", "metrics", "personality", "tags", "test_profile",
  ]

  static func read(_ document: DocumentValue, fileName: String) -> ImportBatch {
    var batch = ImportBatch()
    if let members = document.members(["$schema", "version", "suite", "defaults", "scenarios"]) {
      _ = members["$schema"]?.text()
      readVersion(members)
      let name = members["suite"].flatMap(readName)
      let defaults = members["defaults"]?.members(defaults)
      defaults.map(check)
      let file = fileName.split(separator: "/").last.map(String.init) ?? fileName
      let cases = SuiteScenario(defaults: defaults, suite: String((name ?? file).unicodeScalars.prefix(200)))
      for item in members.required("scenarios")?.items(1...200) ?? [] { cases.read(item, into: &batch) }
    }
    batch.problems = document.reader.problems
    return batch
  }

  private static func readVersion(_ members: DocumentMembers) {
    guard let value = members.required("version"), let version = value.text() else { return }
    if version != "1" { value.report("this evsh reads version \"1\" of test suites, not \"\(version)\"") }
  }

  private static func readName(_ value: DocumentValue) -> String? {
    guard let members = value.members(["name", "description"]) else { return nil }
    _ = members["description"]?.text()
    return members["name"]?.text(0...DocumentValue.longestName)
  }

  /// Reads defaults that no case may want.
  private static func check(_ defaults: DocumentMembers) {
    var evaluator = Evaluator(id: 0, name: "", project: 0)
    evaluator.readLists(defaults, sizes: .suite)
    _ = defaults["concurrency_limit"]?.integer(1...Int.max)
    var unused = ImportBatch()
    _ = defaults["personality"].map { InlinePersonality.read($0, key: "", name: "", into: &unused) }
    _ = defaults["test_profile"].map { InlineTestProfile.read($0, key: "", name: "", into: &unused) }
  }
}

extension Evaluator.Sizes {
  /// What the test-suite format allows.
  static let suite = Evaluator.Sizes(key: 128, metrics: 0...64, tags: 0...32, tools: 0...16)
}
