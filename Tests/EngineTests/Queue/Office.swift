import Evaluation
import Synchronization

@testable import Engine

/// An embedded engine on a scratch workspace whose agents are a switch board.
struct Office {
  /// The owner of an engine in a process that has ended.
  static let dead = Owner(machine: Owner.current.machine, process: .max, startedAt: 1)
  /// The owner of an engine on another machine, whose life shows by its leases only.
  static let remote = Owner(machine: "elsewhere", process: 1, startedAt: 1)

  let scratch: ScratchWorkspace
  let board: SwitchBoard
  let time = ManualTimekeeper()
  let engine: EmbeddedEngine

  /// Evaluators 1 and 2 call agent 42, which is rung; 3 calls 43, which dials.
  private static let clinic = """
    workspace: 1
    projects: [{id: 7, name: Clinic}]
    phone_numbers: ["+14155550110", "+14155550111", "+14155550112"]
    agents:
    - {id: 42, name: Desk, project: 7, connection: {process: {command: [desk]}}}
    - {id: 43, name: Dialler, project: 7, inbound: false, connection: {process: {command: [desk]}}}
    personalities: [{id: 5, name: Calm}, {id: 6, name: Hasty}]
    evaluators:
    - {id: 1, name: One, project: 7, agent: 42, conditional_actions: &hello {role: a caller, conditions: [
        {id: 0, condition: FIRST_MESSAGE, action: Hello. <endcall/>, fixed_message: true}]}}
    - {id: 2, name: Two, project: 7, agent: 42, conditional_actions: *hello}
    - {id: 3, name: Three, project: 7, agent: 43, conditional_actions: *hello}
    """

  init(holding: Bool = false, owner: Owner = .current, mostRuns: Int? = nil) async throws {
    scratch = try ScratchWorkspace()
    board = SwitchBoard(holding: holding)
    let workspace = try await scratch.open()
    try await workspace.importText(Self.clinic)
    engine = try await Self.engine(workspace, owner, time, board, mostRuns)
  }

  /// One more engine on the same workspace, as another process would have it.
  private init(_ office: Office, holding: Bool, owner: Owner) async throws {
    scratch = office.scratch
    board = SwitchBoard(holding: holding)
    engine = try await Self.engine(try await scratch.open(), owner, time, board)
  }

  func neighbour(holding: Bool = false, owner: Owner = .current) async throws -> Office {
    try await Office(self, holding: holding, owner: owner)
  }

  private static func engine(
    _ workspace: Workspace, _ owner: Owner, _ time: ManualTimekeeper, _ board: SwitchBoard, _ mostRuns: Int? = nil
  ) async throws -> EmbeddedEngine {
    try await EmbeddedEngine(workspace, owner: owner, timekeeper: time, mostRuns: mostRuns) { _ in board }
  }

  /// Sends a request for an evaluator.
  func run(
    _ evaluators: [Int] = [1], times: Int = 1, change: (inout RunRequest) -> Void = { _ in }
  ) async throws -> RunResult {
    var request = RunRequest()
    request.selection = .evaluators(evaluators)
    request.frequency = times
    change(&request)
    return try await engine.run(request)
  }

  /// Follows a result to its end in a task of its own.
  func following(_ result: RunResult, limit: Duration? = nil) -> Task<RunResult, any Error> {
    Task { try await engine.follow(result: result.id, limit: limit) { _ in } }
  }

  /// Follows a result to its end, and what is told meanwhile.
  func follow(_ result: RunResult) async throws -> (result: RunResult, told: [ResultProgress]) {
    let told = Told()
    let finished = try await engine.follow(result: result.id, limit: nil) { told.add($0) }
    return (finished, told.all)
  }
}

/// What a follower was told.
final class Told: Sendable {
  private let progress = Mutex<[ResultProgress]>([])

  var all: [ResultProgress] { progress.withLock { $0 } }
  func add(_ more: ResultProgress) { progress.withLock { $0.append(more) } }
}
