import Engine
import Evaluation
import Foundation
import NIOHTTP1
import Testing

@testable import REST

/// What webhooks are told, on servers that listen, by a clock that a test moves.
@Suite struct WebhookTests {
  private static let run = "/test_framework/v1/scenarios/run_scenarios_text/"

  private static var local: ServerSettings {
    var settings = ServerSettings()
    (settings.webhookReach, settings.webhookSecret) = (.local, "a secret of its own")
    return settings
  }

  /// A server whose agent 11 has a webhook that answers so, one after the other.
  private func withWebhook(
    _ replies: [StandIn.Reply], settings: ServerSettings = local, clock: ManualClock = ManualClock(),
    _ body: (TestServer, StandIn) async throws -> Void
  ) async throws {
    let webhook = try await StandIn.answering(replies)
    try await TestServer.with(settings, clock: clock) { server in
      let agent = try await server.patch(
        "/test_framework/v2/aiagents/11/", ["webhook_url": .string(webhook.url + "/hook")])
      #expect(agent.json["webhook_url"] == .string(webhook.url + "/hook"))
      try await body(server, webhook)
    }
    try await webhook.stop()
  }

  private func isDelivered(_ line: String) -> Bool { line.contains("\"delivered\":true") }

  @Test func aResultIsToldAtItsEnd() async throws {
    try await withWebhook([.text("thanks")]) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101, 102], "name": "nightly", "personality_ids": [31]])
      let line = await server.logged(isDelivered)
      #expect(line.contains("\"result\":1") && !line.contains("/hook"))
      let request = try #require(webhook.requests.first)
      #expect(webhook.requests.count == 1 && request.line == "POST /hook")
      #expect(request.head.headers["X-CEKURA-SECRET"] == ["a secret of its own"])
      #expect(request.head.headers["X-CEKURA-IDEMPOTENCY-KEY"].map(\.count) == [32])
      #expect(request.head.headers["Content-Type"] == ["application/json"])
      #expect(!server.log.contains { $0.contains("a secret of its own") })
      let event = try #require(request.json)
      #expect(event["event_type"] == "result.completed" && event.object?.keys.count == 2)
      let data = try #require(event["data"])
      #expect(data["id"] == 1 && data["name"] == "nightly" && data["agent"] == 11 && data["status"] == "completed")
      #expect(data["success_rate"] == 50 && data["is_cronjob"] == false && data["run_as_text"] == true)
      #expect(data["met_expected_outcome_count"] == 1 && data["total_expected_outcome_count"] == 2)
      #expect(Timestamp(wire: data["created_at"]) != nil)
      let runs = try #require(data["runs"]?.object)
      #expect(runs.keys == ["1", "2"])
      let run = try #require(runs["2"])
      #expect(
        run["scenario"] == [
          "id": 102, "name": "Is helped", "personality_name": "Calm", "expected_outcome_prompt": "",
        ])
      #expect(run["id"] == 2 && run["success"] == false && run["evaluation"] == ["metrics": []])
      #expect(run["error_message"]?.string?.contains("how can I help") == true && run["voice_recording"] == .null)
      #expect(runs["1"]?["error_message"] == "" && runs["1"]?["success"] == true)
      let turn = try #require(run["transcript_object"]?.array?.first)
      #expect(turn["role"] == "Main Agent" && turn["content"] == "Hello and goodbye.")
      #expect(turn["time"] == "00:00" && turn["start_time"] != nil && turn["end_time"] != nil)
    }
  }

  @Test func whatFailsIsToldAgainWithTheSameKey() async throws {
    let clock = ManualClock()
    let busy = StandIn.Reply.text("", status: 429, headers: ["Retry-After": "60"])
    try await withWebhook([.text("", status: 503), busy, .drop, .text("")], clock: clock) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      // After the server's own wait, what the webhook asks for, and the server's own again.
      for (tries, wait) in [(1, 5.0), (2, 60), (3, 120)] {
        _ = await server.logged { $0.contains("\"attempt\":\(tries),\"error\"") }
        await clock.untilAlarm(in: min(wait, 30))
        for step in stride(from: 0, to: wait, by: 30) { clock.advance(by: min(30, wait - step)) }
      }
      _ = await server.logged(isDelivered)
      #expect(webhook.requests.count == 4)
      #expect(Set(webhook.requests.map { $0.head.headers["X-CEKURA-IDEMPOTENCY-KEY"] }).count == 1)
      #expect(Set(webhook.requests.map(\.body)).count == 1)
      #expect(try await server.engine.nextDelivery() == nil)
    }
  }

  @Test func afterSoManyTriesItIsGivenUp() async throws {
    let clock = ManualClock()
    try await withWebhook([.text("no", status: 500)], clock: clock) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      for (index, wait) in Courier.waits.enumerated() {
        _ = await server.logged { $0.contains("\"attempt\":\(index + 1),") }
        // The alarm after the wait has been set, or one that looks again before.
        await clock.untilAlarm(in: min(30, wait / .seconds(1)))
        clock.advance(by: wait / .seconds(1))
      }
      let line = await server.logged { $0.contains("\"given_up\":true") }
      #expect(line.contains("\"attempt\":5,\"error\":\"the server answered with HTTP 500\""))
      #expect(webhook.requests.count == 5)
    }
  }

  @Test(arguments: [400, 401, 404, 301, 307]) func whatIsRefusedIsGivenUpAtOnce(status: Int) async throws {
    let elsewhere = try await StandIn.answering(.text(""))
    let reply = StandIn.Reply.text("no", status: status, headers: ["Location": elsewhere.url + "/elsewhere"])
    try await withWebhook([reply]) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      let line = await server.logged { $0.contains("\"given_up\":true") }
      #expect(line.contains("HTTP \(status)") && webhook.requests.count == 1 && elsewhere.requests.isEmpty)
      #expect(try await server.engine.nextDelivery() == nil)
    }
    try await elsewhere.stop()
  }

  @Test func anAnswerIsReadInBounds() async throws {
    try await withWebhook([.text(String(repeating: "x", count: 3 << 20))]) { server, _ in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      _ = await server.logged(isDelivered)
    }
  }

  @Test func onlyPublicAddressesAreToldUnlessMoreIsAllowed() async throws {
    try await withWebhook([.text("")], settings: ServerSettings()) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      let line = await server.logged { $0.contains("\"given_up\":true") }
      #expect(line.contains("in a private network, '--webhooks local' allows that"))
      #expect(webhook.requests.isEmpty)
    }
  }

  @Test func withoutASecretNoneIsSent() async throws {
    var settings = Self.local
    settings.webhookSecret = nil
    try await withWebhook([.text("")], settings: settings) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      _ = await server.logged(isDelivered)
      #expect(webhook.requests.first?.head.headers.contains(name: "X-CEKURA-SECRET") == false)
    }
  }

  @Test func whatAStoppedServerOwedTheNextTells() async throws {
    let clock = ManualClock()
    try await withWebhook([.text("", status: 503), .text("")], clock: clock) { server, webhook in
      _ = try await server.post(Self.run, ["scenarios": [101]])
      _ = await server.logged { $0.contains("\"attempt\":1,") }
      await clock.untilAlarm(in: 5)
      let other = try await EmbeddedEngine.open(server.database.path)
      let (lines, later) = (LogLines(), ManualClock())
      later.advance(by: 10)
      let courier = Courier(other, Self.local, later, log: lines.add)
      await courier.start()
      #expect(await lines.first(where: isDelivered).contains("\"attempt\":2,"))
      #expect(Set(webhook.requests.map { $0.head.headers["X-CEKURA-IDEMPOTENCY-KEY"] }).count == 1)
      await courier.stop()
    }
  }

  @Test func aProjectsWebhookIsThatOfAgentsWithoutOne() async throws {
    try await withWebhook([.text("")]) { server, webhook in
      let project = try await server.patch("/user/v1/projects/1/", ["webhook_url": .string(webhook.url + "/project")])
      #expect(project.json["webhook_url"] == .string(webhook.url + "/project"))
      _ = try await server.post(Self.run, ["scenarios": [104]])
      _ = try await server.post("/test_framework/v1/results/1/end_calls/", [:])
      _ = await server.logged(isDelivered)
      #expect(webhook.lines == ["POST /project"])
      #expect(webhook.requests.first?.json?["data"]?["status"] == "cancelled")
      _ = try await server.patch("/test_framework/v2/aiagents/11/", ["webhook_url": ""])
      _ = try await server.post(Self.run, ["scenarios": [101]])
      _ = await server.logged { isDelivered($0) && $0.contains("\"result\":2") }
      #expect(webhook.lines == ["POST /project", "POST /project"])
    }
  }

  @Test(arguments: [
    ("both", [101, 102]), ("success", [101]), ("failure", [102]), ("never", []),
  ]) func aCronJobSaysOfWhichResultsIsTold(notifyOn: String, told: [Int]) async throws {
    let clock = ManualClock()
    try await withWebhook([.text("")], clock: clock) { server, webhook in
      for evaluator in [101, 102] {
        let job: JSONValue = [
          "agent": 11, "scenarios": [.integer(evaluator)], "crontab_expression": "* * * * *",
          "notify_on": .string(notifyOn),
        ]
        #expect(try await server.post("/schedules/v1/cron-jobs/", job).status == 201)
      }
      clock.advance(by: 40)
      await clock.untilAlarm(in: 60)
      for result in [1, 2] { _ = try await server.finished(result) }
      // What somebody launches is told in any case, and after the others.
      _ = try await server.post(Self.run, ["scenarios": [101], "name": "last"])
      _ = await server.logged { isDelivered($0) && $0.contains("\"result\":3") }
      for result in told.map({ $0 - 100 }) {
        _ = await server.logged { isDelivered($0) && $0.contains("\"result\":\(result),") }
      }
      let events = webhook.requests.compactMap { $0.json?["data"] }.filter { $0["is_cronjob"] == true }
      #expect(events.compactMap { $0["id"]?.integer }.sorted() == told.map { $0 - 100 })
    }
  }

  @Test(arguments: ["example.com/hook", "ftp://example.com", "http://me@example.com", "http://", "http://a b"])
  func anAddressThatCannotBeIsRefused(url: String) async throws {
    try await TestServer.with { server in
      for path in ["/test_framework/v2/aiagents/11/", "/user/v1/projects/1/"] {
        let answer = try await server.patch(path, ["webhook_url": .string(url)])
        #expect(answer.status == 400 && answer.json["webhook_url"] != nil, "\(answer.text)")
        #expect(try await server.get(path).json["webhook_url"] == "")
      }
    }
  }
}
