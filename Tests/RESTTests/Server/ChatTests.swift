import Evaluation
import Testing

@testable import REST

/// API chats over a socket: the client speaks for the agent.
@Suite(.timeLimit(.minutes(1)))
struct ChatTests {
  private func serving(
    time: MovedTime? = nil, mostRuns: Int = 100, _ body: (TestServer) async throws -> Void
  ) async throws {
    try await TestServer.with(mostRuns: mostRuns, time: time) { server in
      try await ChatWorkspace.add(to: server.engine)
      try await body(server)
    }
  }

  @Test func aWholeConversationIsHeldTurnByTurn() async throws {
    try await serving { server in
      let chat = try await ChatClient(server, 151)
      #expect(
        try await chat.turn(0) == [
          "run_id": .integer(chat.run), "result_id": .integer(chat.result), "turn_id": 0, "status": "ready",
          "message": "I'd like to book.", "ended": false, "ended_reason": .null,
        ])
      let posted = try await chat.post(["content": "On which day?", "metadata": ["mood": "good"]])
      #expect(posted.status == 202)
      #expect(
        posted.json == [
          "run_id": .integer(chat.run), "result_id": .integer(chat.result), "turn_id": 1, "status": "generating",
        ])
      #expect(try await chat.turn(1)["message"] == "Tuesday.")
      let call = try await chat.post([
        "role": "Function Call", "data": ["id": "1", "name": "book", "arguments": ["day": "Tuesday"]],
      ])
      #expect(call.status == 202 && call.json["turn_id"] == 1 && call.json["status"] == "ready")
      let done = try await chat.post([
        "role": "Function Call Result", "data": ["id": "1", "result": "ok"], "metadata": ["booked": true],
      ])
      #expect(done.status == 202)
      let soFar = try await chat.whole()
      #expect(
        soFar["transcript"]?.string?.hasSuffix("Main Agent: On which day?\n[00:00] Testing Agent: Tuesday.") == true)
      let last = try await chat.say("You are booked.")
      #expect(last["message"] == "Goodbye." && last["ended"] == true)
      #expect(last["ended_reason"] == "Testing agent-ended-call")

      let run = try await chat.finished()
      #expect(run["status"] == "completed" && run["success"] == true)
      #expect(run["metadata"]?["mood"] == "good" && run["metadata"]?["booked"] == true)
      let roles = run["transcript_object"]?.array?.compactMap { $0["role"]?.string }
      #expect(
        roles == [
          "Testing Agent", "Main Agent", "Testing Agent", "Function Call", "Function Call Result", "Main Agent",
          "Testing Agent",
        ])
      #expect(try await chat.turn(2) == last, "the last words can still be asked for")
      #expect(try await chat.post(["content": "Hello?"]).status == 409)
    }
  }

  @Test func theClientHangsUp() async throws {
    try await serving { server in
      let chat = try await ChatClient(server, 151)
      _ = try await chat.say("On which day?")
      let ended = try await chat.end("main_agent_ended_call")
      #expect(ended.status == 200)
      #expect(ended.json == ["run_id": .integer(chat.run), "result_id": .integer(chat.result), "status": "completed"])
      let run = try await chat.finished()
      #expect(run["metadata"]?["ended_reason"] == "Main agent-ended-call")
      #expect(run["metadata"]?["end_chat_reason"] == "main_agent_ended_call")
      #expect(try await chat.end().json == ended.json, "once more changes nothing")
      let turn = try await chat.turn(1)
      #expect(turn["message"] == "Tuesday." && turn["ended"] == true)

      let other = try await ChatClient(server, 151)
      let bye = try await other.post(["content": "Bye", "type": "end_call"])
      #expect(bye.status == 202)
      #expect(try await other.turn(1)["ended_reason"] == "Main agent-ended-call")
    }
  }

  @Test func whatCantBeSaidIsRefused() async throws {
    try await serving(mostRuns: 1) { server in
      let chat = try await ChatClient(server, 151)
      let refused: [(JSONValue, String)] = [
        ([:], "detail"), (["content": " "], "content"), (["content": ["a"]], "content"),
        (["metadata": "a"], "metadata"),
        (["role": "Function Call"], "data"), (["role": "Function Call", "data": [:]], "data"),
        (["role": "Main Agent", "data": [:]], "role"), (["role": "Narrator"], "role"),
      ]
      for (message, field) in refused {
        let answer = try await chat.post(message)
        #expect(answer.status == 400 && answer.json[field] != nil, "\(message.compact): \(answer.text)")
      }
      for turn in ["1", "-1", "01", "x"] {
        #expect(try await server.get("/test_framework/v1/runs/\(chat.run)/chat/\(turn)/").status == 404)
      }
      // There is room for one run only: this one waits.
      let launched = try await server.post(ChatClient.launchPath, ["scenarios": [151]]).json
      let waiting = try #require(launched["runs"]?.array?.first?["id"]?.integer)
      let early = try await server.post("/test_framework/v1/runs/\(waiting)/chat/", ["content": "Hello"])
      #expect(early.status == 409 && early.json["detail"] == .string("run \(waiting) is still starting"))
      #expect(try await server.get("/test_framework/v1/runs/\(waiting)/chat/0/").status == 404)
      #expect(try await server.post("/test_framework/v1/runs/99/chat/", ["content": "Hello"]).status == 404)
      let cancelled = try await server.post("/test_framework/v1/runs/\(waiting)/end-chat/", [:])
      #expect(cancelled.json["status"] == "cancelled")
      _ = try await chat.end()
      let late = try await chat.post(["content": "Hello"])
      #expect(late.status == 409 && late.json["detail"] == .string("run \(chat.run) has ended"))
    }
  }

  @Test func aRunThatTheServerCallsIsNoChat() async throws {
    try await serving { server in
      let launched = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [104]])
        .json
      let run = try #require(launched["runs"]?.array?.first?["id"]?.integer)
      #expect(try await server.post("/test_framework/v1/runs/\(run)/chat/", ["content": "Hello"]).status == 409)
      #expect(try await server.post("/test_framework/v1/runs/\(run)/end-chat/", [:]).status == 409)
      #expect(try await server.post("/test_framework/v1/runs/\(run)/end_call/", [:]).status == 200)
    }
  }

  @Test func anotherProjectsChatIsNotThere() async throws {
    try await serving { server in
      let chat = try await ChatClient(server, 251)
      #expect(try await chat.post(["content": "Hello"], key: server.scopedKey).status == 404)
      let path = "/test_framework/v1/runs/\(chat.run)/"
      #expect(try await server.get(path + "chat/0/", key: server.scopedKey).status == 404)
      #expect(try await server.post(path + "end-chat/", [:], key: server.scopedKey).status == 404)
      let launch = try await server.post(ChatClient.launchPath, ["scenarios": [251]], key: server.scopedKey)
      #expect(launch.status == 400)
      #expect(try await chat.turn(0)["ended"] == false)
      let own = try await ChatClient(server, 151, key: server.scopedKey)
      #expect(try await own.post(["content": "Which day?"], key: server.scopedKey).status == 202)
    }
  }

  @Test func formsAndAliasesAreTaken() async throws {
    try await serving { server in
      let form = "application/x-www-form-urlencoded"
      let launched = try await server.send(
        .post, "/test_framework/v2/scenarios-external/run_scenarios_api_chat", "scenarios=%5B151%5D&timeout=60",
        type: form)
      #expect(launched.status == 200)
      let run = try #require(launched.json["runs"]?.array?.first?["id"]?.integer)
      let path = "/test_framework/v2/runs-external/\(run)"
      while try await server.get(path).json["status"] != "in_progress" { await Task.yield() }
      #expect(try await server.send(.post, path + "/chat", "content=Which+day%3F", type: form).json["turn_id"] == 1)
      let call = try await server.send(
        .post, path + "/chat", #"role=Function+Call&data={"name":"book"}"#, type: form)
      #expect(call.status == 202)
      #expect(try await server.send(.post, path + "/end-chat", "reason=done", type: form).json["status"] == "completed")
    }
  }

  @Test(arguments: [0, 3601, -1]) func theTimeoutHasItsRange(timeout: Int) async throws {
    try await serving { server in
      let answer = try await server.post(
        ChatClient.launchPath, ["scenarios": [151], "timeout": .integer(timeout), "frequency": 0])
      #expect(answer.status == 400)
      #expect(answer.json["timeout"] == ["must be from 1 to 3600"] && answer.json["frequency"] != nil)
    }
  }

  @Test func aChatEndsInTimeWhetherAnybodyComesOrNot() async throws {
    let time = MovedTime()
    try await serving(time: time) { server in
      let chat = try await ChatClient(server, 152, timeout: 90)
      #expect(try await chat.turn(0)["message"] == .null)
      await time.ring(at: .seconds(90))
      let run = try await chat.finished()
      #expect(run["status"] == "timeout" && run["duration"] == "01:30" && run["transcript"] == "")
      #expect(run["metadata"]?["ended_reason"] == "exceeded-max-duration")
      let turn = try await chat.turn(0)
      #expect(turn["ended"] == true && turn["ended_reason"] == "exceeded-max-duration")

      let other = try await ChatClient(server, 152)
      _ = try await other.turn(0)
      await time.ring(at: .seconds(690))
      #expect(try await other.finished()["duration"] == "10:00")
    }
  }

  @Test func anotherShellSeesTheTranscriptSoFar() async throws {
    try await serving { server in
      let chat = try await ChatClient(server, 151)
      _ = try await chat.say("On which day?")
      let shell = RemoteBackend(try .at(server.address, key: server.key))
      let run = try await shell.retrieveRun(chat.run)
      #expect(run.status == .inProgress)
      #expect(run.transcript.map(\.content) == ["I'd like to book.", "On which day?", "Tuesday."])
    }
  }

  @Test func aLaunchWithAKeyIsMadeOnce() async throws {
    try await serving { server in
      let headers = ["Idempotency-Key": "once"]
      var ids: [JSONValue?] = []
      for _ in 1...2 {
        ids.append(
          try await server.post(ChatClient.launchPath, ["scenarios": [151], "timeout": 5], headers: headers).json["id"])
      }
      #expect(ids[0] != nil && ids[0] == ids[1])
    }
  }
}
