package import Evaluation

/// Results and runs.
extension RemoteBackend {
  /// How many whole runs are asked for at a time; they hold their transcripts.
  private static let bulk = 25

  package func results(_ filter: ListFilter) async throws(BackendError) -> [RunResult] {
    if let id = filter.result { return [try await knownResult(id)].compactMap(\.self).filter(filter.admits) }
    let found = try await client.list(.listResults, query: filter.query(.project, .agent), atMost: filter.last) {
      json in
      RunResult(wire: json).flatMap { filter.admits($0) ? $0 : nil }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(filter.last ?? .max))
  }

  package func result(_ id: Int) async throws(BackendError) -> RunResult { try await result(id, client) }

  /// The result that a list is narrowed to; nil where there is none, and so nothing to list.
  private func knownResult(_ id: Int) async throws(BackendError) -> RunResult? {
    do throws(BackendError) { return try await result(id) } catch {
      guard case .unknown = error else { throw error }
      return nil
    }
  }

  func result(_ id: Int, _ client: APIClient) async throws(BackendError) -> RunResult {
    let unknown = BackendError.Unknown(kind: "result", name: String(id))
    let json = try await client.read(.retrieveResult, id, of: unknown)
    guard let result = RunResult(wire: json) else {
      throw client.error(.malformed("result \(id) has no id"))
    }
    return result
  }

  package func resultWithTranscripts(_ id: Int) async throws(BackendError) -> RunResult {
    var result = try await result(id)
    var whole: [Int: Run] = [:]
    var ids = result.runs.map(\.id)[...]
    while !ids.isEmpty {
      for run in try await runs(Array(ids.prefix(Self.bulk)), of: id) { whole[run.id] = run }
      ids = ids.dropFirst(Self.bulk)
    }
    for index in result.runs.indices {
      guard var run = whole[result.runs[index].id] else { continue }
      run.attempt = result.runs[index].attempt
      result.runs[index] = run
    }
    return result
  }

  /// Whole runs: all at once or, where the server has no such operation any more, one by one.
  func runs(_ ids: [Int], of result: Int) async throws(BackendError) -> [Run] {
    let list = ids.map(String.init).joined(separator: ",")
    do throws(BackendError) {
      return try await client.list(.bulkRuns, query: [("run_ids", list)]) { Run(wire: $0, of: result) }
    } catch {
      guard case .refused = error else { throw error }
    }
    var runs: [Run] = []
    for id in ids { runs.append(try await run(id, client)) }
    return runs
  }

  package func runs(_ filter: ListFilter) async throws(BackendError) -> [Run] {
    if let id = filter.result {
      let runs = (try await knownResult(id)?.runs ?? []).filter(filter.admits).sorted { $0.id > $1.id }
      return Array(runs.prefix(filter.last ?? .max))
    }
    let found = try await client.list(.listRuns, query: filter.query(.project, .agent), atMost: filter.last) { json in
      Run(wire: json).flatMap { filter.admits($0) ? $0 : nil }
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(filter.last ?? .max))
  }

  package func retrieveRun(_ id: Int) async throws(BackendError) -> Run { try await run(id, client) }

  func run(_ id: Int, _ client: APIClient) async throws(BackendError) -> Run {
    let unknown = BackendError.Unknown(kind: "run", name: String(id))
    let json = try await client.read(.retrieveRun, id, of: unknown)
    guard let run = Run(wire: json) else { throw client.error(.malformed("run \(id) has no id")) }
    return run
  }
}
