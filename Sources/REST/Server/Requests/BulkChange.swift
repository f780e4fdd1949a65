import Evaluation

/// What is to become of evaluators, by the contract's names.
struct BulkChange: Sendable {
  let evaluators: [Int]
  private let given: JSONObject
  private let instruction: String?
  private let (metricsToAdd, metricsToRemove): ([String], [String])
  private let (toolsToAdd, toolsToRemove): ([String], [String])

  init(_ fields: JSONObject) throws(Refusal) {
    var reader = FieldReader(fields)
    evaluators = reader.integers("scenarios") ?? []
    if !(1...1000).contains(evaluators.count) { reader.refuse("scenarios", "expected 1 to 1000 ids") }
    instruction = reader.text("append_instruction")
    metricsToAdd = (reader.integers("metric_ids_to_add") ?? []).map(String.init)
    metricsToRemove = (reader.integers("metric_ids_to_remove") ?? []).map(String.init)
    toolsToAdd = reader.texts("tool_ids_to_add") ?? []
    toolsToRemove = reader.texts("tool_ids_to_remove") ?? []
    let names = ["personality", "test_profile", "folder_path", "first_message", "max_duration"]
    given = JSONObject(names.compactMap { name in fields[name].map { (name, $0) } })
    try reader.finish()
  }

  /// The change as the body of one evaluator's own.
  func fields(of evaluator: Evaluator) -> JSONObject {
    var fields = given
    if let instruction {
      fields["instructions"] = .string([evaluator.instructions ?? "", instruction].joined(separator: "\n").trimmed)
    }
    if !metricsToAdd.isEmpty || !metricsToRemove.isEmpty {
      fields["metrics"] = JSONValue(evaluator.metrics.changed(adding: metricsToAdd, removing: metricsToRemove))
    }
    if !toolsToAdd.isEmpty || !toolsToRemove.isEmpty {
      fields["tool_ids"] = JSONValue(evaluator.toolIDs.changed(adding: toolsToAdd, removing: toolsToRemove))
    }
    return fields
  }
}

extension [String] {
  /// Without those that are removed, and with those that are added and weren't there.
  fileprivate func changed(adding added: [String], removing removed: [String]) -> [String] {
    let kept = filter { !removed.contains($0) }
    return kept + added.filter { !kept.contains($0) }
  }
}
