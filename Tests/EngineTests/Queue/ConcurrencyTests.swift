import Evaluation
import Testing

@testable import Engine

/// How many runs are under way at a time, and which number each of them has.
@Suite(.timeLimit(.minutes(1)))
struct ConcurrencyTests {
  private static let pool = ["+14155550110", "+14155550111", "+14155550112"]

  @Test(arguments: [1, 3, 7])
  func theLimitHolds(limit: Int) async throws {
    let office = try await Office()
    let result = try await office.run([1, 2], times: 20) { $0.concurrency = limit }
    let (finished, _) = try await office.follow(result)
    #expect(finished.progress.passed == 40)
    #expect(office.board.calls.map(\.run).sorted() == result.runs.map(\.id))
    #expect(office.board.most <= limit)
  }

  @Test func theLimitIsReachedAgainAndAgain() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 60) { $0.concurrency = 2 }
    for _ in 1...30 {
      // Two that end at once leave room for two.
      await office.board.held(2)
      office.board.letGo()
    }
    #expect(try await office.follow(result).result.progress.passed == 60)
    #expect(office.board.most == 2)
  }

  @Test func programsAreNotStartedWithoutEnd() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 100)
    await office.board.held(Stage.mostPrograms)
    #expect(office.board.underWay == Set(result.runs.prefix(Stage.mostPrograms).map(\.id)))
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
    #expect(office.board.most <= Stage.mostPrograms)
  }

  @Test func resultsDoNotWaitForEachOther() async throws {
    let office = try await Office(holding: true)
    let first = try await office.run { $0.concurrency = 1 }
    let second = try await office.run([2]) { $0.concurrency = 1 }
    await office.board.held(2)
    office.board.letGo(Set(second.runs.map(\.id)))
    #expect(try await office.follow(second).result.status == .completed)
    #expect(try await office.engine.result(first.id).status == .running)
    office.board.letAllGo()
    #expect(try await office.follow(first).result.status == .completed)
  }

  @Test func whatWaitsIsBegunOldestFirst() async throws {
    let office = try await Office(holding: true, mostRuns: 2)
    var results: [RunResult] = []
    for _ in 1...30 { results.append(try await office.run(times: 2)) }
    for result in results {
      await office.board.held(2)
      #expect(office.board.underWay == Set(result.runs.map(\.id)))
      office.board.letGo()
      #expect(try await office.follow(result).result.progress.passed == 2)
    }
  }

  @Test func roomThatOneResultMayNotUseIsTheNexts() async throws {
    let office = try await Office(holding: true, mostRuns: 3)
    let narrow = try await office.run(times: 3) { $0.concurrency = 1 }
    let wide = try await office.run([2], times: 5)
    await office.board.held(3)
    #expect(office.board.underWay == Set(narrow.runs.prefix(1).map(\.id) + wide.runs.prefix(2).map(\.id)))
    office.board.letAllGo()
    #expect(try await office.follow(narrow).result.progress.passed == 3)
    #expect(try await office.follow(wide).result.progress.passed == 5)
    #expect(office.board.most == 3)
  }

  @Test(arguments: [1, 3])
  func differentNumbersAreSharedByNobody(evaluator: Int) async throws {
    let office = try await Office()
    let result = try await office.run([evaluator], times: 40) { $0.numbers = .different }
    let runs = try await office.follow(result).result.runs
    let numbers = Dictionary(uniqueKeysWithValues: runs.map { ($0.id, $0.inboundNumber ?? $0.number) })
    for together in office.board.together {
      #expect(together.count <= Self.pool.count)
      #expect(Set(together.map { numbers[$0] }).count == together.count)
    }
    #expect(Set(numbers.values) == Set(Self.pool))
  }

  @Test func differentNumbersAreAllUsedAtOnce() async throws {
    let office = try await Office(holding: true)
    let result = try await office.run(times: 5) { $0.numbers = .different }
    await office.board.held(3)
    #expect(Set(office.board.calls.map(\.callerNumber)) == Set(Self.pool))
    office.board.letAllGo()
    #expect(try await office.follow(result).result.progress.isSuccess)
  }

  /// A request, and the numbers of its two runs.
  struct Numbers: Sendable {
    let evaluator: Int
    var mode: NumberMode?
    var override: String?
    /// Dialled by the agent.
    var dialled: [String?] = [nil, nil]
    /// The caller's own.
    var from: [String?] = [nil, nil]
  }

  private static let other = "+14155550199"
  private static let numbers = [
    Numbers(evaluator: 1, mode: .same, from: [pool[0], pool[0]]),
    Numbers(evaluator: 1, from: [pool[0], pool[0]]),
    Numbers(evaluator: 1, mode: .different, from: [pool[0], pool[1]]),
    Numbers(evaluator: 1, override: other, dialled: [other, other], from: [pool[0], pool[0]]),
    Numbers(evaluator: 3, mode: .same, dialled: [pool[0], pool[0]]),
    Numbers(evaluator: 3, dialled: [pool[0], pool[0]]),
    Numbers(evaluator: 3, mode: .different, dialled: [pool[0], pool[1]]),
    Numbers(evaluator: 3, override: other, dialled: [other, other], from: [pool[0], pool[0]]),
  ]

  @Test(arguments: numbers)
  func whoHasWhichNumber(_ expected: Numbers) async throws {
    let office = try await Office(holding: true)
    let result = try await office.run([expected.evaluator], times: 2) { request in
      request.numbers = expected.mode
      request.outboundNumber = expected.override
      request.agentNumber = "+14155550100"
    }
    await office.board.held(2)
    office.board.letAllGo()
    let runs = try await office.follow(result).result.runs
    #expect(runs.map(\.number) == expected.dialled && runs.map(\.inboundNumber) == expected.from)
    #expect(office.board.calls.sorted { $0.run < $1.run }.map(\.callerNumber) == expected.from)
    #expect(office.board.calls.map(\.agentNumber) == ["+14155550100", "+14155550100"])
  }
}
