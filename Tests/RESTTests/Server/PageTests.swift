import Evaluation
import Testing

@testable import REST

/// Lists that come page by page, and what narrows them.
@Suite struct PageTests {
  @Test func neighboursAreAbsoluteAddresses() async throws {
    try await TestServer.with { server in
      var path = "/test_framework/v1/scenarios?project_id=1&page_size=3"
      var ids: [Int] = []
      let first = try await server.get(path).json
      #expect(first["count"] == 4 && first["previous"] == .null)
      #expect(
        first["next"]?.string == "\(server.address)/test_framework/v1/scenarios?project_id=1&page_size=3&page=2")
      while true {
        let page = try await server.get(path).json
        ids += page["results"]?.array?.compactMap { $0["id"]?.integer } ?? []
        guard let next = page["next"]?.string else { break }
        path = String(next.dropFirst(server.address.count))
      }
      #expect(ids == [101, 102, 103, 104])
    }
  }

  @Test func aPageThatIsNotThereIsNotFound() async throws {
    try await TestServer.with { server in
      for page in ["5", "0", "-1", "x", "99999999999999999999"] {
        let answer = try await server.get("/test_framework/v1/scenarios/?page=\(page)")
        #expect(answer.status == 404 && answer.json == ["detail": "Invalid page."], "\(page)")
      }
    }
  }

  @Test(arguments: [
    ("scenarios/?project_id=2", [201]), ("scenarios/?agent_id=12", [104]),
    ("scenarios/?assistant_id=asst_11", [101, 102, 103]),
    ("scenarios/?tags=greeting,bank", [101, 201]), ("scenarios/?tags=smoke,greeting&tag_filter_type=and", [101]),
    ("scenarios/?tags=smoke&tag_filter_type=not&project_id=1", [103, 104]),
    ("scenarios/?folder_path=Sales", [101, 102]), ("scenarios/?folder_path=&project_id=1", [103, 104]),
    ("aiagents/?q=desk", [11]), ("aiagents/?project_id=2", [21]),
  ])
  func listsAreNarrowed(path: String, ids: [Int]) async throws {
    try await TestServer.with { server in
      let page = try await server.get("/test_framework/v1/" + path).json
      #expect(page["results"]?.array?.compactMap { $0["id"]?.integer } == ids)
    }
  }

  @Test(arguments: [("personalities/?language=de", [32]), ("test-profiles/?agent_id=21", [42])])
  func plainListsAreNarrowed(path: String, ids: [Int]) async throws {
    try await TestServer.with { server in
      let list = try await server.get("/test_framework/v1/" + path).json
      #expect(list.array?.compactMap { $0["id"]?.integer } == ids)
    }
  }

  @Test func runsAreNarrowedByTheirMembers() async throws {
    try await TestServer.with { server in
      let launched = try await server.post(
        "/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101, 102], "personality_ids": [31, 32]])
      let result = try #require(launched.json["id"]?.integer)
      _ = try await server.finished(result)
      let counts: [(String, JSONValue)] = [
        ("result_id=\(result)", 4), ("result__id=\(result)&success=true", 2), ("scenario__id=102", 2),
        ("personality__id__in=31", 2), ("status=failed", 0), ("status__in=completed,failed", 4), ("search=helped", 2),
        ("call_ended_reason=Main+agent-ended-call", 4), ("agent_id=21", 0), ("project_id=2", 0),
        ("call_ended_reason__icontains=AGENT-ENDED", 4), ("tags=greeting", 2), ("tags=bank", 0),
        ("result__agent_id__in=11,21", 4), ("result__run_as_text=false", 0), ("duration__lte=3600", 4),
        ("duration__gte=3600", 0), ("created_at_from=2020-01-01T00:00:00Z", 4),
        ("timestamp__lte=2020-01-01T00:00:00%2B02:00", 0), ("search=IS+HELPED", 2), ("success=false", 2),
      ]
      for (query, count) in counts {
        #expect(try await server.get("/test_framework/v1/runs/?\(query)").json["count"] == count, "\(query)")
      }
    }
  }

  @Test(
    "runs come page by page, across results",
    arguments: ["", "&result__agent_id__in=11,21", "&agent_id=11", "&result__run_as_text=true"])
  func pagesOfRuns(narrowed: String) async throws {
    try await TestServer.with { server in
      for frequency in [1, 3] {
        let launched = try await server.post(
          "/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101], "frequency": .integer(frequency)])
        _ = try await server.finished(try #require(launched.json["id"]?.integer))
      }
      let pages: [(Int, [Int])] = [(1, [4, 3]), (2, [2, 1])]
      for (number, runs) in pages {
        let page = try await server.get("/test_framework/v1/runs/?page_size=2&page=\(number)\(narrowed)").json
        #expect(page["count"] == 4)
        #expect(page["results"]?.array?.compactMap { $0["id"]?.integer } == runs)
      }
    }
  }

  @Test func resultsComePageByPage() async throws {
    try await TestServer.with { server in
      for label in ["Älter", "jünger", "neu"] {
        let launched = try await server.post(
          "/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101], "name": .string(label)])
        _ = try await server.finished(try #require(launched.json["id"]?.integer))
      }
      let second = try await server.get("/test_framework/v1/results/?page_size=2&page=2").json
      #expect(second["count"] == 3 && second["next"] == .null)
      #expect(second["previous"]?.string == "\(server.address)/test_framework/v1/results/?page_size=2&page=1")
      #expect(second["results"]?.array?.compactMap { $0["name"]?.string } == ["Älter"])
      #expect(second["results"]?.array?.first?["runs"]?.array?.count == 1)
      let counts: [(String, JSONValue)] = [
        ("search=%C3%A4LTER", 1), ("agent_id=11", 3), ("agent_id=12", 0), ("scenarios=101,102", 3),
        ("scenarios=102", 0),
        ("project_id=2", 0), ("page_size=2", 3),
      ]
      for (query, count) in counts {
        #expect(try await server.get("/test_framework/v1/results/?\(query)").json["count"] == count, "\(query)")
      }
      let beyond = try await server.get("/test_framework/v1/results/?page_size=2&page=3")
      #expect(beyond.status == 404 && beyond.json == ["detail": "Invalid page."])
      let scoped = try await server.send(.get, "/test_framework/v1/results/?project_id=2", key: server.scopedKey)
      #expect(scoped.json["count"] == 0)
      let odd = try await server.get("/test_framework/v1/runs/?timestamp__gte=yesterday")
      #expect(odd.status == 400 && odd.json["timestamp__gte"] != nil)
    }
  }

  @Test func numbersThatAreNoneAreRefusedByTheirName() async throws {
    try await TestServer.with { server in
      let answer = try await server.get("/test_framework/v1/scenarios/?agent_id=1%20OR%201")
      #expect(answer.status == 400 && answer.json == ["agent_id": ["expected a whole number"]])
    }
  }

  @Test func aHostThatCannotBeOneIsNotRepeated() async throws {
    try await TestServer.with { server in
      let answer = try await server.send(
        .get, "/test_framework/v1/scenarios/?page_size=1", headers: ["Host": "evil.example/\"><script>"])
      #expect(answer.json["next"]?.string?.contains("script") != true)
    }
  }
}
