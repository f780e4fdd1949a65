import Evaluation

/// Copies of evaluators, and tags for many at once.
extension Call {
  /// Copies evaluators into a folder, of the same project or another; all of them or, where one can't be, none.
  func duplicateEvaluators() async throws(Refusal) -> Answer {
    var reader = FieldReader(fields)
    let source = reader.required("project")
    let target = reader.required("copy_to_project")
    let agent = reader.integer("scenario_agent")
    let folder = reader.text("folder_path").flatMap { $0.isEmpty ? nil : $0 }
    let ids = reader.identifiers("scenarios")
    try reader.finish()
    var copies: [JSONObject] = []
    for evaluator in try await evaluators(ids) {
      guard evaluator.project == source else {
        throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(evaluator.id)")
      }
      copies.append(evaluator.copy(in: target, agent: agent, folder: folder, profiles: try await sharedProfiles()))
    }
    var forms: [DefinitionForm] = []
    for copy in copies {
      var form = try DefinitionForm(.evaluator, copy, isNew: true)
      try await library.check(&form)
      forms.append(form)
    }
    return try await created(forms)
  }

  private func created(_ forms: [DefinitionForm]) async throws(Refusal) -> Answer {
    let page = try Page(self)
    var made: [Evaluator] = []
    do throws(Refusal) {
      for form in forms {
        let id = try await form.named { () throws(BackendError) in
          try await library.whole.create(.evaluator, form.document)
        }
        made.append(try await library.evaluator(id))
      }
    } catch {
      let ids = made.map(\.id)
      try await library.ask { () throws(BackendError) in try await library.whole.delete(.evaluator, ids) }
      throw error
    }
    let names = try await names()
    let shown = Listed(Array(made.dropFirst(page.slice.offset).prefix(page.slice.size)), of: made.count)
    return .created(try page.document(of: shown) { $0.answer(names) })
  }

  /// Adds tags to evaluators.
  func tagEvaluators() async throws(Refusal) -> Answer {
    var reader = FieldReader(fields)
    let ids = reader.identifiers(fields["scenarios"] == nil ? "scenario_ids" : "scenarios")
    let tags = reader.texts("tags") ?? []
    if tags.isEmpty { reader.refuse("tags", "expected a list of tags") }
    try reader.finish()
    for evaluator in try await evaluators(ids) {
      let all = evaluator.tags + tags.filter { !evaluator.tags.contains($0) }
      let form = try DefinitionForm(.evaluator, ["tags": JSONValue(all)], isNew: false)
      try await form.named { () throws(BackendError) in
        try await library.whole.update(.evaluator, evaluator.id, form.document)
      }
    }
    let names = try await names()
    return .ok(.array(try await evaluators(ids).map { $0.answer(names) }))
  }

  private func evaluators(_ ids: [Int]) async throws(Refusal) -> [Evaluator] {
    var found: [Evaluator] = []
    for id in ids {
      do throws(Refusal) { found.append(try await library.evaluator(id)) } catch {
        guard error == .notFound else { throw error }
        throw .field("scenarios", "Invalid scenario IDs or scenarios not found: \(id)")
      }
    }
    return found
  }

  /// The personalities and test profiles that belong to every project.
  private func sharedProfiles() async throws(Refusal) -> Shared {
    Shared(
      personalities: Set(try await library.personalities().filter { $0.project == nil }.map(\.id)),
      profiles: Set(try await library.profiles().filter { $0.project == nil }.map(\.id)))
  }
}

/// What evaluators of every project may refer to.
private struct Shared {
  let personalities: Set<Int>
  let profiles: Set<Int>
}

extension FieldReader {
  fileprivate mutating func required(_ name: String) -> Int {
    if let id = integer(name) { return id }
    if self[name] == nil { refuse(name, "this field is required") }
    return 0
  }

  fileprivate mutating func identifiers(_ name: String) -> [Int] {
    let ids = integers(name) ?? []
    if !(1...1000).contains(ids.count) { refuse(name, "expected 1 to 1000 ids") }
    return ids
  }
}

extension Evaluator {
  /// The longest name, in characters (the API's `Scenario.name`).
  private static let longestTold = 80

  /// The body of a copy's creation; in another project it has nothing that only its own has.
  fileprivate func copy(in target: Int, agent: Int?, folder: String?, profiles shared: Shared) -> JSONObject {
    var body = document
    body["name"] = .string(String("Copy of \(name)".prefix(Self.longestTold)))
    body["project"] = .integer(target)
    if let agent { body["agent"] = .integer(agent) }
    if let path = folder ?? self.folder { body["folder_path"] = .string(path) }
    body["expected_outcome_prompt"] = body["expected_outcome"]
    body["scenario_language"] = body["language"]
    body["tool_ids"] = JSONValue(toolIDs)
    guard target != project else { return body }
    if agent == nil { body["agent"] = nil }
    if let personality, !shared.personalities.contains(personality) { body["personality"] = nil }
    if let profile, !shared.profiles.contains(profile) { body["test_profile"] = nil }
    return body
  }
}
