import Evaluation
import Testing

@testable import REST

/// Every path of the list, by each of its names and with either end.
@Suite struct RouteTests {
  private static let lists: [Endpoint] = [
    .listProjects, .listOrganizations, .listAgents, .shortListAgents, .listPersonalities, .listProfiles,
    .listInboundNumbers, .listMetrics, .listEvaluators, .listTags, .listResults, .suiteSchema,
  ]
  private static let things: [(Endpoint, Int)] = [
    (.retrieveProject, 1), (.retrieveAgent, 11), (.retrievePersonality, 31), (.retrieveProfile, 41),
    (.retrieveEvaluator, 101),
  ]

  @Test func eachNameIsAnsweredTheSameWithAndWithoutTheSlash() async throws {
    try await TestServer.with { server in
      for endpoint in Self.lists { try await compare(endpoint.paths, "", server) }
      for (endpoint, id) in Self.things {
        try await compare(endpoint.paths.map { $0.replacing("{id}", with: String(id)) }, "", server)
      }
      try await compare(Endpoint.listFolders.paths, "?project_id=1", server)
    }
  }

  private func compare(_ paths: [String], _ query: String, _ server: TestServer) async throws {
    let first = try await server.get("/\(paths[0])/\(query)")
    #expect(first.status == 200, "\(paths[0])")
    for path in paths {
      for end in ["", "/"] {
        let answer = try await server.get("/\(path)\(end)\(query)")
        #expect(answer.status == 200 && answer.text == first.text, "\(path)\(end)")
        #expect(answer.headers["content-type"] == "application/json")
      }
    }
  }

  @Test func launchesAreNeverRedirected() async throws {
    try await TestServer.with { server in
      for path in Endpoint.runText.paths {
        for end in ["", "/"] {
          let answer = try await server.post("/\(path)\(end)", ["agent_id": 11, "scenarios": [101]])
          #expect(answer.status == 201, "\(path)\(end)")
        }
      }
    }
  }

  @Test func whatIsNoPathOfTheContractIsNotFound() async throws {
    try await TestServer.with { server in
      for path in ["/nowhere", "/test_framework/v3/scenarios", "/test_framework/v1/results/167/unknown"] {
        let answer = try await server.get(path)
        #expect(answer.status == 404 && answer.json == ["detail": "Not found."], "\(path)")
      }
    }
  }

  @Test func anIdThatIsNoneNamesNothing() async throws {
    try await TestServer.with { server in
      for id in ["0", "-1", "1e2", "%31", "00101", "101%20OR%201=1", "101'--", "..%2f101", "9223372036854775808", "★"] {
        let path = "/test_framework/v1/scenarios/\(id == "★" ? "%E2%98%85" : id)/"
        let answer = try await server.get(path)
        #expect(answer.status == 404 && answer.json == ["detail": "Not found."], "\(id)")
      }
    }
  }

  @Test func healthAndMetricsNeedNoKey() async throws {
    try await TestServer.with { server in
      #expect(try await server.get("/healthz", key: .some(nil)).json == ["status": "ok"])
      _ = try await server.get("/test_framework/v1/results/")
      let metrics = try await server.get("/metrics", key: .some(nil))
      #expect(
        metrics.text.contains(
          "evsh_http_requests_total{method=\"GET\",route=\"/test_framework/v1/results\",status=\"200\"} 1\n"))
      #expect(metrics.text.contains("evsh_http_request_seconds_count 2\n"))
    }
  }

  @Test func eachRequestIsALineOfTheLogWithoutItsSecrets() async throws {
    try await TestServer.with { server in
      _ = try await server.get("/test_framework/v1/results/?search=secret")
      let line = try #require(server.log.first)
      let entry = try JSONParser.parse(line).value
      #expect(entry["path"] == "/test_framework/v1/results/" && entry["status"] == 200 && entry["key"] == 1)
      #expect(!line.contains("secret") && !line.contains(server.key))
    }
  }
}
