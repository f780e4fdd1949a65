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
        try await library.whole.update(.evaluator, evaluator.id, form.document)
      }
    }
    let names = try await names()
    var answers: [JSONValue] = []
    for id in change.evaluators { answers.append(try await library.evaluator(id).answer(names)) }
    return .ok(.array(answers))
  }
}
