import Evaluation
import GRDB
import Testing

@testable import Engine

/// Which run is begun next, and which number it has.
@Suite(.timeLimit(.minutes(1)))
struct SchedulingTests {
  /// Pretends that an evaluator's last conversation took so long.
  private static func remember(_ office: Office, _ evaluator: Int, _ duration: Duration) async throws {
    let (id, microseconds) = (evaluator, duration.microseconds)
    try await office.engine.workspace.write { db in
      try db.execute(
        literal: """
          INSERT INTO results (run_as_text, request, channel, created_at) VALUES (1, '{}', 'text', 0);
          INSERT INTO runs (result, evaluator, evaluator_name, attempt, status, outcome, duration, created_at)
            VALUES (last_insert_rowid(), \(id), 'E', 1, 'completed', 'passed', \(microseconds), 0)
          """)
    }
  }

  private static func order(_ office: Office, _ evaluators: [Int], times: Int) async throws -> [Int] {
    let result = try await office.run(evaluators, times: times) { $0.concurrency = 1 }
    _ = try await office.follow(result)
    return office.board.calls.map(\.evaluator)
  }

  @Test func attemptsAreInterleavedWhereNothingIsKnown() async throws {
    #expect(try await Self.order(try await Office(), [1, 2], times: 3) == [1, 2, 1, 2, 1, 2])
  }

  @Test func theLongestAreBegunFirst() async throws {
    let office = try await Office()
    try await Self.remember(office, 1, .seconds(2))
    try await Self.remember(office, 2, .seconds(20))
    #expect(try await Self.order(office, [1, 2], times: 2) == [2, 2, 1, 1])
    #expect(try await office.engine.results(ListFilter())[0].runs.map(\.evaluator) == [1, 2, 1, 2])
  }

  @Test func thoseThatTakeAboutAsLongStayInterleaved() async throws {
    let office = try await Office()
    try await Self.remember(office, 1, .milliseconds(4200))
    try await Self.remember(office, 2, .milliseconds(4900))
    #expect(try await Self.order(office, [1, 2], times: 2) == [1, 2, 1, 2])
  }

  @Test func whatNothingIsKnownOfIsBegunFirst() async throws {
    let office = try await Office()
    try await Self.remember(office, 1, .seconds(60))
    #expect(try await Self.order(office, [1, 2], times: 1) == [2, 1])
  }

  @Test func stepsOfDurationAreNarrow() {
    let steps = [1, 2, 3, 4, 6, 8, 12, 1 << 40].map(Precedence.step)
    #expect(steps == [2, 2, 3, 4, 5, 6, 7, 80])
    for time in 2..<5000 {
      #expect((0...1).contains(Precedence.step(microseconds: time + 1) - Precedence.step(microseconds: time)))
    }
  }

  @Test func resultsShareThePoolOfNumbers() async throws {
    let office = try await Office(holding: true)
    let first = try await office.run(times: 2) { $0.numbers = .different }
    let second = try await office.run([2], times: 4) { $0.numbers = .different }
    await office.board.held(3)
    #expect(Set(office.board.calls.map(\.callerNumber)).count == 3)
    // What the first gives back the second takes.
    office.board.letGo(Set(first.runs.map(\.id)))
    #expect(try await office.follow(first).result.progress.passed == 2)
    await office.board.held(3)
    #expect(office.board.underWay.isSubset(of: second.runs.map(\.id)))
    office.board.letAllGo()
    let runs = try await office.follow(second).result.runs
    let numbers = Dictionary(uniqueKeysWithValues: (first.runs + runs).map { ($0.id, $0.inboundNumber) })
    #expect(numbers.count == 6 && office.board.most == 3)
  }

  @Test func processesShareThePoolOfNumbers() async throws {
    let office = try await Office(holding: true)
    let first = try await office.run(times: 3) { $0.numbers = .different }
    await office.board.held(3)
    let neighbour = try await office.neighbour()
    let second = try await neighbour.run([2]) { $0.numbers = .different }
    await neighbour.time.waiting(until: RunQueue.glance)
    #expect(neighbour.board.calls == [])
    let freed = first.runs[1].id
    office.board.letGo([freed])
    let number = try await office.engine.follow(run: freed, limit: nil).inboundNumber
    let follower = neighbour.following(second)
    await neighbour.time.ring(after: RunQueue.glance)
    #expect(try await follower.value.runs[0].inboundNumber == number)
    office.board.letAllGo()
    #expect(try await office.follow(first).result.progress.isSuccess)
  }
}
