import Evaluation

/// The same change of many evaluators.
extension Call {
  /// Changes each in turn; what is wrong is found at the first, before any is changed.
  func updateEvaluators() async throws(Refusal) -> Answer {
    let change = try BulkChange(fields)
    var evaluators: [Evaluator] = []
    for id in change.evaluators {
      do throws(Refusal) { evaluators.append(try await library.evaluator(id)) } catch {
        guard error == .notFound else { throw error }
        throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(id)")
      }
    }
    for evaluator in evaluators {
      var form = try DefinitionForm(.evaluator, change.fields(of: evaluator), isNew: false)
      try await library.check(&form)
      try await form.named { () throws(BackendError) in
        try await library.library.update(.evaluator, evaluator.id, form.document)
      }
    }
    let names = try await names()
    var answers: [JSONValue] = []
    for id in change.evaluators { answers.append(try await library.evaluator(id).answer(names)) }
    return .ok(.array(answers))
  }
}

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
