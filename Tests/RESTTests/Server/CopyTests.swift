import Evaluation
import Testing

@testable import REST

/// Copies of evaluators, tags for many of them, and operations that this server has something else for.
@Suite struct CopyTests {
  private static let duplicate = "/test_framework/v1/scenarios/duplicate/"

  @Test func copiesStandInTheirFolder() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        Self.duplicate, ["project": 1, "copy_to_project": 1, "scenarios": [101, 102], "folder_path": "Copies.Today"])
      #expect(answer.status == 201 && answer.json["count"] == 2)
      let copies = try #require(answer.json["results"]?.array)
      #expect(copies.compactMap { $0["name"]?.string } == ["Copy of Is greeted", "Copy of Is helped"])
      #expect(copies[0]["folder_path"] == "Copies.Today" && copies[0]["tags"] == ["smoke", "greeting"])
      #expect(copies[0]["personality"] == 31 && copies[0]["agent"] == 11 && copies[0]["checks"] != nil)
      #expect(copies[0]["id"] != 101)
      let original = try await server.engine.evaluator(101)
      #expect(original.name == "Is greeted" && original.folder == "Sales.Inbound")
    }
  }

  @Test func anotherProjectHasItsOwnAgent() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        Self.duplicate, ["project": 1, "copy_to_project": 2, "scenario_agent": 21, "scenarios": [101]])
      #expect(answer.status == 201)
      let copy = try #require(answer.json["results"]?.array?.first)
      #expect(copy["project"] == 2 && copy["agent"] == 21 && copy["folder_path"] == "Sales.Inbound")
    }
  }

  @Test func whatCannotBeCopiedIsSaidByItsField() async throws {
    try await TestServer.with { server in
      let before = try await server.engine.evaluators(ListFilter()).count
      #expect(
        Set(try await server.post(Self.duplicate, [:]).json.object?.keys ?? []) == [
          "project", "copy_to_project", "scenarios",
        ])
      for body: JSONValue in [
        ["project": 1, "copy_to_project": 1, "scenarios": [101, 999]],
        ["project": 1, "copy_to_project": 1, "scenarios": [101, 201]],
        ["project": 1, "copy_to_project": 9, "scenarios": [101]],
      ] {
        #expect(try await server.post(Self.duplicate, body).status == 400)
      }
      #expect(try await server.engine.evaluators(ListFilter()).count == before)
    }
  }

  @Test func tagsAreAddedOnce() async throws {
    try await TestServer.with { server in
      let answer = try await server.post(
        "/test_framework/v1/scenarios-external/add_tags", ["scenarios": [101, 103], "tags": ["smoke", "new"]])
      #expect(answer.status == 200)
      #expect(try await server.engine.evaluator(101).tags == ["smoke", "greeting", "new"])
      #expect(try await server.engine.evaluator(103).tags == ["smoke", "new"])
    }
  }

  @Test(arguments: [
    ("v1/results/", "results come of running evaluators"), ("v2/metrics/", "built-in metrics"),
  ])
  func whatIsNotDoneNamesWhatIs(_ path: String, _ words: String) async throws {
    try await TestServer.with { server in
      let answer = try await server.post("/test_framework/" + path, ["name": "x"])
      #expect(answer.status == 400 && answer.text.contains(words))
    }
  }

  @Test func aRunThatIsTextHasNoAudio() async throws {
    try await TestServer.with { server in
      let launched = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101]])
      let id = try #require(launched.json["id"]?.integer)
      let run = try #require(try await server.engine.runs(ListFilter()).first?.id)
      _ = try await server.finished(id)
      let listen = try await server.get("/test_framework/v1/runs-external/\(run)/get_listen_url")
      #expect(listen.status == 400 && listen.json["detail"]?.string?.contains("no audio to listen to") == true)
      let measure = try await server.post(
        "/test_framework/v1/results/\(id)/evaluate_metrics/", ["run_ids": [.integer(run)], "metric_ids": [1]])
      #expect(measure.status == 400 && measure.json["metric_ids"] != nil)
      #expect(try await server.post("/test_framework/v1/results-external/\(id)/ask_about_failures", [:]).status == 400)
      #expect(try await server.post("/test_framework/v1/results/999/evaluate_metrics/", [:]).status == 404)
    }
  }
}
