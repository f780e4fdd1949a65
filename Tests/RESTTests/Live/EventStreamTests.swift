import Evaluation
import Testing

@testable import REST

/// How results come along, told as it happens.
@Suite struct EventStreamTests {
  private static let text = "/test_framework/v1/scenarios/run_scenarios_text/"

  private var quick: ServerSettings {
    var settings = ServerSettings()
    settings.glance = .milliseconds(10)
    return settings
  }

  private func launch(_ body: JSONValue, on server: TestServer) async throws -> Int {
    try #require(try await server.post(Self.text, body).json["id"]?.integer)
  }

  @Test func aChangeArrivesAsItHappens() async throws {
    try await TestServer.with(quick) { server in
      let events = try await EventReader(server, key: server.key)
      #expect(events.status == 200 && events.type == "text/event-stream")
      #expect(try await events.next()?.name == "", "where there is nothing to tell the line is shown to be open")
      let id = try await launch(["scenarios": [101, 102], "name": "two\nlines"], on: server)
      let first = try #require(try await events.next())
      #expect(first.name == "result" && first.data["id"] == .integer(id))
      #expect(first.data["name"] == "two\nlines" && first.data["agent_name"] == "Front desk")
      #expect(first.data["total_runs_count"] == 2)
      let last = try await events.next("result") { $0["finished_runs_count"] == 2 }
      #expect(last?["id"] == .integer(id) && last?["status"] == "completed")
      #expect(last?["success_runs_count"] == 1 && last?["failed_runs_count"] == 1)
      #expect(last?["running_runs_count"] == 0 && last?["review_runs_count"] == 0)
    }
  }

  @Test func itBeginsWithWhatThereIsTheOldestFirst() async throws {
    try await TestServer.with(quick) { server in
      var ids: [Int] = []
      for _ in 1...(ResultFeed.most + 2) {
        let id = try await launch(["scenarios": [101]], on: server)
        _ = try await server.finished(id)
        ids.append(id)
      }
      let events = try await EventReader(server, key: server.key)
      var told: [Int] = []
      while told.count < ResultFeed.most { told.append(try await events.next("result")?["id"]?.integer ?? 0) }
      #expect(told == ids.suffix(ResultFeed.most))
    }
  }

  @Test func anotherProjectsResultIsNeverTold() async throws {
    try await TestServer.with(quick) { server in
      let events = try await EventReader(server, key: server.scopedKey)
      _ = try await events.next()
      let theirs = try await launch(["scenarios": [201]], on: server)
      _ = try await server.finished(theirs)
      let both = try await launch(["scenarios": [101, 201]], on: server)
      _ = try await server.finished(both)
      let own = try await launch(["scenarios": [101]], on: server)
      // Whatever was told of the others would have come first.
      var told: Set<JSONValue> = []
      while let event = try await events.next() {
        if let id = event.data["id"] { told.insert(id) }
        if event.data["finished_runs_count"] == 1 { break }
      }
      #expect(told == [.integer(own)])
    }
  }

  @Test func aCallIsToldAsItGrows() async throws {
    try await TestServer.with(quick) { server in
      try await ChatWorkspace.add(to: server.engine)
      let chat = try await ChatClient(server, 151)
      _ = try await chat.turn(0)
      let events = try await EventReader(server, key: server.key, run: chat.run)
      let opening = try await events.next("transcript")
      #expect(opening?["run_id"] == .integer(chat.run) && opening?["from"] == 0)
      #expect(opening?["turns"]?.array?.compactMap { $0["content"] } == ["I'd like to book."])
      _ = try await chat.say("On which day?")
      var told = 1
      while told < 3 {
        let more = try #require(try await events.next("transcript"))
        #expect(more["from"] == .integer(told), "nothing is told twice")
        told += more["turns"]?.array?.count ?? 0
      }
      _ = try await chat.say("You are booked.")
      #expect(try await events.next("result") { $0["finished_runs_count"] == 1 } != nil)
    }
  }

  @Test func onlyARunOfTheirOwnIsLookedAt() async throws {
    try await TestServer.with(quick) { server in
      try await ChatWorkspace.add(to: server.engine)
      let chat = try await ChatClient(server, 251)
      _ = try await chat.turn(0)
      #expect(try await EventReader(server, key: server.scopedKey, run: chat.run).status == 404)
      #expect(try await EventReader(server, key: server.key, run: 99).status == 404)
      #expect(try await server.get("/events?run=x").status == 400)
      let events = try await EventReader(server, key: server.key)
      _ = try await chat.say("On which day?")
      _ = try await chat.end()
      while let event = try await events.next() {
        #expect(event.name != "transcript", "nobody asked for it")
        if event.data["finished_runs_count"] == 1 { break }
      }
    }
  }

  @Test func whatIsRemovedIsGone() async throws {
    try await TestServer.with(quick) { server in
      let id = try await launch(["scenarios": [101]], on: server)
      _ = try await server.finished(id)
      let events = try await EventReader(server, key: server.key)
      #expect(try await events.next("result")?["id"] == .integer(id))
      #expect(try await server.delete("/test_framework/v1/results/\(id)/").status == 204)
      #expect(try await events.next("gone") == ["id": .integer(id)])
    }
  }

  @Test func aSilentLineIsKeptOpen() async throws {
    var settings = quick
    settings.longestSilence = .zero
    try await TestServer.with(settings) { server in
      let events = try await EventReader(server, key: server.key)
      for _ in 1...3 { #expect(try await events.next()?.name == "") }
    }
  }

  @Test func itNeedsAKeyThatIsStillOne() async throws {
    var settings = quick
    settings.longestSilence = .zero
    try await TestServer.with(settings) { server in
      #expect(try await EventReader(server, key: nil).status == 401)
      #expect(try await EventReader(server, key: "evsh_wrong").status == 401)
      let made = try await server.engine.createKey(name: "short-lived", project: nil)
      let events = try await EventReader(server, key: made.secret)
      #expect(try await events.next() != nil)
      try await server.engine.revokeKey(made.key.id)
      while try await events.next() != nil {}
      #expect(try await EventReader(server, key: made.secret).status == 401)
    }
  }

  @Test func itCountsAsARequestOfItsKey() async throws {
    var settings = quick
    settings.requestsPerSecond = 1
    try await TestServer.with(settings) { server in
      var statuses: [Int] = []
      for _ in 1...4 { statuses.append(try await EventReader(server, key: server.key).status) }
      #expect(statuses.first == 200 && statuses.contains(429))
    }
  }

  @Test func itEndsWithTheServer() async throws {
    var events: EventReader?
    try await TestServer.with(quick) { server in
      events = try await EventReader(server, key: server.key)
      _ = try await events?.next()
    }
    // Stopped at once, a server may break the line off.
    while let event = try? await events?.next() { #expect(event.name == "") }
  }
}
