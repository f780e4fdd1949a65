import Engine
import Evaluation
import Foundation
import Testing

@testable import REST

/// How deliveries are carried out, without a server around them.
@Suite struct CourierTests {
  private static var settings: ServerSettings {
    var settings = ServerSettings()
    settings.webhookReach = .local
    return settings
  }

  /// An engine with so many results at their ends, which a webhook that answers so is to be told of.
  private func withResults(
    _ count: Int, _ reply: StandIn.Reply, _ body: (EmbeddedEngine, StandIn, _ path: String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evsh-courier-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let webhook = try await StandIn.answering(reply)
    let path = folder.appending(path: "workspace.db").path
    let engine = try await EmbeddedEngine.open(path)
    let file = ImportFile(name: "tests.yaml", bytes: Array(TestWorkspace.text.utf8), folder: folder.path)
    _ = try await engine.importFile(file, into: RunRequest())
    try await engine.update(.agent, 11, ["webhook_url": .string(webhook.url)])
    for _ in 0..<count { try await finish(engine) }
    try await body(engine, webhook, path)
    try await webhook.stop()
  }

  /// Brings a result to its end.
  private func finish(_ engine: EmbeddedEngine) async throws {
    var request = RunRequest()
    request.selection = .evaluators([101])
    let result = try await engine.run(request, key: nil)
    _ = try await engine.follow(result: result.id, limit: nil) { _ in }
  }

  @Test func whatIsBrokenOffCountsForNoTry() async throws {
    try await withResults(1, .drip(Array("{".utf8))) { engine, webhook, _ in
      let clock = ManualClock()
      let courier = Courier(engine, Self.settings, clock) { _ in }
      await courier.start()
      await webhook.untilDripping()
      let lease = try await engine.nextDelivery()
      #expect(lease == clock.now.advanced(by: .seconds(120)))
      await courier.stop()
      let left = try await engine.takeDeliveries(9, dueBy: clock.now, until: clock.now)
      #expect(left.map(\.attempt) == [1])
    }
  }

  @Test func soManyAreToldAtTheSameTime() async throws {
    try await withResults(6, .drip(Array("{".utf8))) { engine, webhook, _ in
      let clock = ManualClock()
      let courier = Courier(engine, Self.settings, clock) { _ in }
      await courier.start()
      for _ in 0..<4 { await webhook.untilDripping() }
      let waiting = try await engine.takeDeliveries(9, dueBy: clock.now, until: clock.now)
      #expect(waiting.map(\.result) == [5, 6])
      #expect(webhook.requests.count == 4)
      await courier.stop()
    }
  }

  @Test func allAreToldOneAfterTheOther() async throws {
    try await withResults(6, .text("")) { engine, webhook, _ in
      let lines = LogLines()
      let courier = Courier(engine, Self.settings, ManualClock(), log: lines.add)
      await courier.start()
      for result in 1...6 {
        _ = await lines.first { $0.contains("\"result\":\(result),") && $0.contains("\"delivered\":true") }
      }
      #expect(webhook.requests.count == 6)
      await courier.stop()
      let next = try await engine.nextDelivery()
      #expect(next == nil)
    }
  }

  /// Nobody tells of what another process puts in.
  @Test func whatOthersPutInIsLookedFor() async throws {
    try await withResults(0, .text("")) { engine, webhook, path in
      let (lines, clock) = (LogLines(), ManualClock())
      let courier = Courier(engine, Self.settings, clock, log: lines.add)
      await courier.start()
      await clock.untilAlarm(in: 30)
      try await finish(try await EmbeddedEngine.open(path))
      clock.advance(by: 30)
      _ = await lines.first { $0.contains("\"delivered\":true") }
      #expect(webhook.requests.count == 1)
      await courier.stop()
    }
  }
}
