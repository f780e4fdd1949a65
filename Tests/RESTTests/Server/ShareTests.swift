import Evaluation
import Foundation
import Testing

@testable import REST

/// Links that let a reader in to one result.
@Suite struct ShareTests {
  private static let path = "/test_framework/v1/results-external/"

  /// Two finished results.
  private func results(_ server: TestServer) async throws -> (shared: Int, other: Int) {
    var ids: [Int] = []
    for _ in 0..<2 {
      let answer = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101]])
      let id = try #require(answer.json["id"]?.integer)
      _ = try await server.finished(id)
      ids.append(id)
    }
    return (ids[0], ids[1])
  }

  @Test func aTokenOpensItsResultAndNothingElse() async throws {
    try await TestServer.with { server in
      let (shared, other) = try await results(server)
      let answer = try await server.post("\(Self.path)\(shared)/create_shareable_link_token", [:])
      let token = try #require(answer.json["token"]?.string)
      #expect(answer.status == 200)
      #expect(answer.json["shareable_link"]?.string == "\(server.address)/shared?token=\(token)")
      let run = try #require(try await server.engine.result(shared).runs.first?.id)
      let stranger = try #require(try await server.engine.result(other).runs.first?.id)
      let expected = [
        "results/\(shared)/": 200, "runs/\(run)/": 200, "runs/\(run)/trace/": 200, "runs/bulk/?run_ids=\(run)": 200,
        "results/\(other)/": 404, "runs/\(stranger)/": 404, "runs/?result_id=\(other)": 404, "results/": 401,
        "scenarios/": 401,
      ]
      for (path, status) in expected {
        let read = try await server.send(
          .get, "/test_framework/v1/" + path, headers: [ContractHeader.share: token], key: .some(nil))
        #expect(read.status == status, "\(path)")
      }
      let runs = try await server.send(
        .get, "/test_framework/v1/runs/", headers: [ContractHeader.share: token], key: .some(nil))
      #expect(runs.json["results"]?.array?.compactMap { $0["id"]?.integer } == [run])
      let change = try await server.send(
        .delete, "/test_framework/v1/results/\(shared)/", headers: [ContractHeader.share: token], key: .some(nil))
      #expect(change.status == 401)
    }
  }

  @Test func theLinkShowsAReport() async throws {
    try await TestServer.with { server in
      let shared = try await results(server).shared
      let link = try await server.post("\(Self.path)\(shared)/create_shareable_link_token/", [:]).json["shareable_link"]
      let path = try #require(link?.string).dropFirst(server.address.count)
      let page = try await server.send(.get, String(path), key: .some(nil))
      #expect(page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.text.contains("Hello and goodbye.") && page.headers["referrer-policy"] == "no-referrer")
      let none = try await server.send(.get, "/shared?token=evsh_share_0", key: .some(nil))
      #expect(none.status == 404 && none.text.contains("ask for another"))
      #expect(!server.log.joined().contains("token="))
    }
  }

  /// The server's clock stands in 2023 in these tests, the workspace's doesn't.
  @Test func aLinkEndsWhenItIsToldTo() async throws {
    try await TestServer.with { server in
      let shared = try await results(server).shared
      let path = "\(Self.path)\(shared)/create_shareable_link_token/"
      for (end, status) in [("2024-01-01T00:00:00Z", 401), ("2999-01-01T00:00:00Z", 200)] {
        let token = try #require(try await server.post(path, ["expire_at": .string(end)]).json["token"]?.string)
        let read = try await server.send(
          .get, "/test_framework/v1/results/\(shared)/", headers: [ContractHeader.share: token], key: .some(nil))
        #expect(read.status == status, "\(end)")
      }
      let past = try await server.post(path, ["expire_at": "2020-01-01T00:00:00Z"])
      #expect(past.status == 400 && past.json == ["expire_at": ["must be in the future"]])
      #expect(try await server.post(path, ["expire_at": "tomorrow"]).json["expire_at"] != nil)
    }
  }

  @Test func onlyTheHashIsKept() async throws {
    try await TestServer.with { server in
      let shared = try await results(server).shared
      let answer = try await server.post("\(Self.path)\(shared)/create_shareable_link_token/", [:])
      let token = try #require(answer.json["token"]?.string)
      for file in [server.database.path, server.database.path + "-wal"] {
        let bytes = try Data(contentsOf: URL(filePath: file))
        #expect(bytes.range(of: Data(token.utf8)) == nil)
      }
    }
  }
}
