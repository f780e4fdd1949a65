import Engine
import Evaluation
import Foundation
import Testing

@testable import REST

/// Cron jobs that are due, by a clock that stands 40 seconds before a full minute.
@Suite struct SchedulerTests {
  private static let path = "/schedules/v1/cron-jobs/"
  private static let everyMinute: JSONValue = [
    "name": "often", "agent": 11, "scenarios": [101], "crontab_expression": "* * * * *",
  ]

  private func results(_ server: TestServer) async throws -> [RunResult] {
    try await server.engine.results(ListFilter())
  }

  @Test func aDueJobLaunchesItsResultEachMinute() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      clock.advance(by: 39)
      await clock.untilAlarm(in: 1)
      #expect(try await results(server).isEmpty)
      clock.advance(by: 1)
      await clock.untilAlarm(in: 60)
      let first = try #require(try await results(server).first)
      #expect(first.label == "often" && first.agent == 11 && first.runs.map(\.evaluator) == [101])
      let detail = try await server.finished(first.id)
      #expect(detail["is_cronjob"] == true && detail["status"] == "completed")
      let list = try await server.get("/test_framework/v1/results/").json
      #expect(list["results"]?.array?.map { $0["is_cronjob"] } == [true])
      let job = try await server.get(Self.path + "1/").json
      #expect(job["last_run_at"] == "2023-11-14T22:14:00.000000Z" && job["last_error"] == .null)
      #expect(job["next_run_at"] == "2023-11-14T22:15:00.000000Z")
      clock.advance(by: 60)
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).count == 2)
      #expect(server.log.contains { $0.contains("\"cron_job\":1") && $0.contains("\"result\":2") })
    }
  }

  @Test func whatSomebodyLaunchesIsNoCronJobs() async throws {
    try await TestServer.with { server in
      let answer = try await server.post("/test_framework/v1/scenarios/run_scenarios_text/", ["scenarios": [101]])
      #expect(answer.json["is_cronjob"] == false)
    }
  }

  @Test func severalServersOnOneWorkspaceLaunchOnce() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      let other = try await EmbeddedEngine.open(server.database.path)
      let (lines, otherClock) = (LogLines(), ManualClock())
      let scheduler = Scheduler(other, otherClock, log: lines.add)
      await scheduler.start()
      clock.advance(by: 40)
      otherClock.advance(by: 40)
      let isLaunch = { @Sendable (line: String) in line.contains("\"result\":1") }
      _ = await server.logged(isLaunch)
      _ = await lines.first(where: isLaunch)
      #expect(try await results(server).count == 1)
      await scheduler.stop()
    }
  }

  @Test func aRestartLaunchesNothingTwiceAndNothingThatPassed() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      clock.advance(by: 40)
      await clock.untilAlarm(in: 60)
      let (lines, later) = (LogLines(), ManualClock())
      // Begun again a moment before the same minute, it launches the same.
      later.advance(by: 39)
      let again = Scheduler(server.engine, later, log: lines.add)
      await again.start()
      later.advance(by: 1)
      _ = await lines.first { $0.contains("\"result\":1") }
      await later.untilAlarm(in: 60)
      // Begun after two more, it launches neither.
      await again.stop()
      later.advance(by: 130)
      await again.start()
      #expect(try await results(server).count == 1)
      #expect(later.alarms == [later.now.advanced(by: .seconds(50))])
      await again.stop()
    }
  }

  @Test func whatWasDueWhileTheMachineSleptIsLaunchedOnceOrLeftOut() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      clock.advance(by: 40 + 3 * 60)
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).count == 1)
      _ = try await server.patch(Self.path + "1/", ["crontab_expression": "0 * * * *"])
      // 22:17:00 to 23:30:00: it was due at 23:00.
      clock.advance(by: 73 * 60)
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).count == 1)
    }
  }

  @Test func clocksThatArePutBackLaunchNothingAgain() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      clock.advance(by: 40)
      await clock.untilAlarm(in: 60)
      clock.advance(by: -60)
      // Whatever changes has it look by the clock.
      _ = try await server.patch(Self.path + "1/", ["name": "again"])
      await clock.untilAlarm(in: 60)
      clock.advance(by: 60)
      _ = await server.logged { $0.contains("\"cron_job\":1") && $0.contains("22:14:00") }
      #expect(try await results(server).count == 1)
    }
  }

  @Test func aRefusedRequestIsSaidOnceEachTimeItIsDue() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(
        Self.path, ["agent": 11, "tags": ["greeting"], "crontab_expression": "* * * * *"])
      _ = try await server.patch("/test_framework/v1/scenarios/101/", ["tags": ["smoke"]])
      for minute in 1...2 {
        clock.advance(by: minute == 1 ? 40 : 60)
        await clock.untilAlarm(in: 60)
        let errors = server.log.filter { $0.contains("\"cron_job\":1") }
        #expect(errors.count == minute && errors.allSatisfy { $0.contains("'greeting'") })
      }
      #expect(try await results(server).isEmpty)
      #expect(try await server.get(Self.path + "1/").json["last_error"] == "no tag is named 'greeting'")
      _ = try await server.patch("/test_framework/v1/scenarios/101/", ["tags": ["greeting"]])
      clock.advance(by: 60)
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).count == 1)
      #expect(try await server.get(Self.path + "1/").json["last_error"] == .null)
    }
  }

  @Test func changesSetTheAlarmAnew() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      let start = clock.now
      let isSet = { (seconds: Double) in clock.alarms.contains(start.advanced(by: .seconds(seconds))) }
      await clock.untilAlarm(in: 60)
      _ = try await server.post(Self.path, Self.everyMinute)
      #expect(isSet(40) && !isSet(60))
      _ = try await server.patch(Self.path + "1/", ["is_active": false])
      #expect(!isSet(40) && isSet(60))
      _ = try await server.patch(Self.path + "1/", ["is_active": true])
      #expect(isSet(40))
      _ = try await server.delete(Self.path + "1/")
      #expect(!isSet(40) && isSet(60))
      clock.advance(by: 60)
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).isEmpty)
    }
  }

  @Test func aJobThatIsSwitchedOnIsDueFromThenOn() async throws {
    let clock = ManualClock()
    try await TestServer.with(clock: clock) { server in
      _ = try await server.post(Self.path, Self.everyMinute)
      _ = try await server.patch(Self.path + "1/", ["is_active": false])
      clock.advance(by: 45)
      _ = try await server.patch(Self.path + "1/", ["is_active": true])
      #expect(try await results(server).isEmpty)
      // Another name is no other time.
      clock.advance(by: 55)
      _ = try await server.patch(Self.path + "1/", ["name": "renamed"])
      await clock.untilAlarm(in: 60)
      #expect(try await results(server).count == 1)
    }
  }
}
