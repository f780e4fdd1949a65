import Evaluation

/// A result that this process carries out; only its queue touches it.
final class Job {
  let result: Int
  let stage: Stage
  let monitor: ResultMonitor
  /// How many runs are held at the same time at most.
  let limit: Int
  let dialling: Dialling
  var underWay: [Int: CallUnderWay] = [:]
  /// Whether nothing more waits to be claimed.
  var isDrained = false
  var isClaiming = false
  /// Whether runs wait for a number that is free.
  var lacksNumbers = false
  /// Whether it stands in line for room.
  var isInLine = false
  /// Runs that are to be ended, though they may have been claimed a moment ago and not begun yet.
  var cancelled: Set<Int> = []

  init(_ result: Int, _ stage: Stage, _ progress: ResultProgress) {
    self.result = result
    self.stage = stage
    monitor = ResultMonitor(progress)
    dialling = stage.dialling
    limit = stage.request.concurrency ?? stage.defaultConcurrency
  }

  /// How many more runs may begin now.
  var freeSlots: Int { limit - underWay.count }
  var mayClaim: Bool { !isClaiming && !isDrained && !lacksNumbers && freeSlots > 0 }
  var isOver: Bool { isDrained && !isClaiming && underWay.isEmpty }
}

extension Stage {
  /// How many runs are held at a time where the request doesn't say: programs cost a process each.
  static let mostPrograms = 32
  static let mostConnections = 1000

  /// Who dials whom, and from where.
  fileprivate var dialling: Dialling {
    let pool = inventory.numbers.map(\.number)
    return Dialling(
      pool: pool, isDifferent: request.numbers == .different && !pool.isEmpty, outbound: request.outboundNumber,
      diallers: Set(evaluators.values.filter { inventory.agent(of: $0, request)?.inbound == false }.map(\.id)))
  }

  fileprivate var defaultConcurrency: Int {
    if request.chat != nil { return Self.mostConnections }
    let hasPrograms = evaluators.values.contains { evaluator in
      if case .process? = inventory.agent(of: evaluator, request)?.connection?.endpoint { true } else { false }
    }
    return hasPrograms ? Self.mostPrograms : Self.mostConnections
  }
}

/// A run that this process holds now, and what is said in it.
struct CallUnderWay {
  let task: Task<Void, Never>
  let recording: Recording
}
