import Evaluation

/// Results and runs.
extension Call {
  func listResults() async throws(Refusal) -> Answer {
    let page = try Page(self)
    let listed = try await library.page(resultQuery(), page.slice)
    let names = try await names()
    return try page.answer(listed) { $0.answer(names) }
  }

  /// What a list of results is narrowed to, by the contract's names.
  func resultQuery() async throws(Refusal) -> ResultQuery {
    let filter = try await filter()
    var results = ResultQuery()
    (results.project, results.agent) = (filter.project, filter.agent)
    results.search = query["search"].flatMap { $0.isEmpty ? nil : $0 }
    results.evaluators = try integers("scenarios") ?? []
    return results
  }

  func retrieveResult() async throws(Refusal) -> Answer {
    let document = try await shelf.document(ofResult: id, for: library) { () throws(Refusal) in
      try await library.result(id).detail(names())
    }
    return .ok(written: document)
  }

  func deleteResult() async throws(Refusal) -> Answer {
    try await library.deleteResults([id])
    return .noContent
  }

  func deleteResults() async throws(Refusal) -> Answer {
    try await library.deleteResults(try ids("result_ids"))
    return .noContent
  }

  func deleteResultRuns() async throws(Refusal) -> Answer {
    try await library.deleteRuns(try ids("run_ids"), of: id)
    return .noContent
  }

  /// A list of 1 to 100 ids in the body.
  private func ids(_ name: String) throws(Refusal) -> [Int] {
    var reader = FieldReader(fields)
    let ids = reader.integers(name) ?? []
    try reader.finish()
    guard (1...100).contains(ids.count) else { throw .field(name, "expected 1 to 100 ids") }
    return ids
  }

  /// A result again: all of it, as the API has it, or what didn't pass where `only_failed` says so, which is evsh's own.
  func rerunResult() async throws(Refusal) -> Answer {
    var reader = FieldReader(fields)
    let onlyFailed = reader.flag("only_failed") ?? false
    try reader.finish()
    return .ok(try await library.rerun(id, onlyFailed: onlyFailed, key: launchKey).answer(names()))
  }

  func endResultCalls() async throws(Refusal) -> Answer {
    try await library.endCalls(id)
    return .ok([:])
  }

  func endRunCall() async throws(Refusal) -> Answer {
    try await library.endCall(id)
    return .ok([:])
  }

  func retrieveRun() async throws(Refusal) -> Answer {
    let (run, result) = try await library.run(id)
    return .ok(run.detail(of: result, try await names()))
  }

  /// Whole runs, in the order asked for; clients send their ids by either name.
  func bulkRuns() async throws(Refusal) -> Answer {
    let wanted = query.list("run_ids", "ids")
    guard let ids = try integers(of: "run_ids", wanted), ids.count <= 1000 else {
      throw .field("run_ids", "expected 1 to 1000 ids with commas between")
    }
    let names = try await names()
    var runs: [JSONValue] = []
    for id in ids {
      do throws(Refusal) {
        let (run, result) = try await library.run(id)
        runs.append(run.detail(of: result, names))
      } catch {
        guard error == .notFound else { throw error }
      }
    }
    return .ok(.array(runs))
  }

  func listRuns() async throws(Refusal) -> Answer {
    let runs = try await RunQuery(self, filter())
    if let result = runs.result { _ = try await library.resultAlone(result) }
    let page = try Page(self)
    let listed = try await library.page(runs, page.slice)
    let names = try await names()
    return try page.answer(listed) { $0.listed(names) }
  }
}
