import Evaluation

/// Changes of what there is. A body is translated into the document that files have, so that one reader judges both.
extension Call {
  func create(_ kind: DefinitionKind) async throws(Refusal) -> Answer {
    var form = try DefinitionForm(kind, fields, isNew: true)
    try await library.check(&form)
    let id = try await form.named { () throws(BackendError) in try await library.whole.create(kind, form.document) }
    return .created(try await answer(kind, id))
  }

  func update(_ kind: DefinitionKind) async throws(Refusal) -> Answer {
    try await require(kind, id)
    var form = try DefinitionForm(kind, fields, isNew: false)
    try await library.check(&form)
    try await form.named { () throws(BackendError) in try await library.whole.update(kind, id, form.document) }
    return .ok(try await answer(kind, id))
  }

  func delete(_ kind: DefinitionKind) async throws(Refusal) -> Answer {
    try await require(kind, id)
    try await library.ask { () throws(BackendError) in try await library.whole.delete(kind, [id]) }
    return .noContent
  }

  func deleteEvaluators() async throws(Refusal) -> Answer {
    var reader = FieldReader(fields)
    let ids = reader.integers("scenarios") ?? reader.integers("scenario_ids") ?? []
    if !(1...1000).contains(ids.count) { reader.refuse("scenarios", "expected 1 to 1000 ids") }
    try reader.finish()
    for id in ids { try await require(.evaluator, id) }
    try await library.ask { () throws(BackendError) in try await library.whole.delete(.evaluator, ids) }
    return .noContent
  }

  /// Whether the client may change the thing; what belongs to every project is nobody's to change with a project's key.
  private func require(_ kind: DefinitionKind, _ id: Int) async throws(Refusal) {
    let project: Int? =
      switch kind {
      case .project: try await library.project(id).id
      case .agent: try await library.agent(id).project
      case .personality: try await library.personality(id).project
      case .profile: try await library.profile(id).project
      case .evaluator: try await library.evaluator(id).project
      }
    guard library.project == nil || project != nil else {
      throw .forbidden
    }
  }

  private func answer(_ kind: DefinitionKind, _ id: Int) async throws(Refusal) -> JSONValue {
    switch kind {
    case .project: try await library.project(id).answer
    case .agent: try await library.agent(id).answer
    case .personality: try await library.personality(id).answer
    case .profile: try await library.profile(id).answer(names())
    case .evaluator: try await library.evaluator(id).answer(names())
    }
  }
}
