import Evaluation
import Testing

@testable import REST

/// An answer about a result that was made before is given again, and never a moment too long.
@Suite struct ShelfTests {
  private func path(_ id: Int) -> String { "/test_framework/v1/results/\(id)/" }

  private func launched(_ server: TestServer, frequency: Int = 1) async throws -> Int {
    let body: JSONValue = ["agent_id": 11, "scenarios": [101], "frequency": .integer(frequency)]
    return try #require(try await server.post(Endpoint.runText.path(), body).json["id"]?.integer)
  }

  @Test func itIsMadeOnceForEachState() async throws {
    try await TestServer.with { server in
      let id = try await launched(server)
      _ = try await server.finished(id)
      let library = ScopedLibrary(whole: server.engine, project: nil)
      let shelf = ResultShelf()
      var made = 0
      for _ in 1...3 {
        _ = try await shelf.document(ofResult: id, for: library) { () throws(Refusal) in
          made += 1
          return [:]
        }
      }
      #expect(made == 1)
      // Another client's names may be others.
      let other = ScopedLibrary(whole: server.engine, project: 1)
      _ = try await shelf.document(ofResult: id, for: other) { () throws(Refusal) in
        made += 1
        return [:]
      }
      #expect(made == 2)
    }
  }

  @Test func anEndIsSeenAtOnce() async throws {
    try await TestServer.with { server in
      let body: JSONValue = ["agent_id": 12, "scenarios": [104]]
      let id = try #require(try await server.post(Endpoint.runText.path(), body).json["id"]?.integer)
      let before = try await server.get(path(id)).json
      #expect(before["status"] != "cancelled")
      _ = try await server.post(Endpoint.endResultCalls.path(id), [:])
      let after = try await server.finished(id)
      #expect(after["status"] == "cancelled")
    }
  }

  @Test func whatIsRemovedOrRenamedIsSeenAtOnce() async throws {
    try await TestServer.with { server in
      let id = try await launched(server, frequency: 2)
      let before = try await server.finished(id)
      #expect(before["total_runs_count"] == 2 && before["agent_name"] == "Front desk")
      _ = try await server.patch(Endpoint.updateAgent.path(11), ["name": "Reception"])
      #expect(try await server.get(path(id)).json["agent_name"] == "Reception")
      let run = try #require(before["runs"]?.object?.keys.first.flatMap { Int($0) })
      _ = try await server.post(Endpoint.deleteResultRuns.path(id), ["run_ids": [.integer(run)]])
      #expect(try await server.get(path(id)).json["total_runs_count"] == 1)
      _ = try await server.delete(path(id))
      #expect(try await server.get(path(id)).status == 404)
    }
  }

  @Test func itIsNobodyElses() async throws {
    try await TestServer.with { server in
      let body: JSONValue = ["agent_id": 21, "scenarios": [201]]
      let id = try #require(try await server.post(Endpoint.runText.path(), body).json["id"]?.integer)
      _ = try await server.finished(id)
      #expect(try await server.get(path(id)).status == 200)
      #expect(try await server.get(path(id), key: server.scopedKey).status == 404)
    }
  }
}
