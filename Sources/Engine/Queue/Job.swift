import Evaluation

/// A result that this process carries out.
struct Job {
  let result: Int
  let stage: Stage
  let monitor: ResultMonitor
  /// How many runs are held at the same time at most.
  let limit: Int
  /// Numbers that no run under way uses; nil where all runs share one.
  var freeNumbers: [String]?
  let sharedNumber: String?
  var underWay: [Int: Task<Void, Never>] = [:]
  /// Whether nothing more waits to be claimed.
  var isDrained = false
  var isClaiming = false
  /// Runs that are to be ended, though they may have been claimed a moment ago and not begun yet.
  var cancelled: Set<Int> = []

  /// How many more runs may begin now.
  var freeSlots: Int { min(limit - underWay.count, freeNumbers?.count ?? .max) }
  var mayClaim: Bool { !isClaiming && !isDrained && freeSlots > 0 }
  var isOver: Bool { isDrained && !isClaiming && underWay.isEmpty }

  /// Gives a run its number, by who dials whom.
  mutating func giveNumber(to run: inout Run, isInbound: Bool, outbound: String?) {
    let number = freeNumbers == nil ? sharedNumber : freeNumbers?.removeFirst()
    if isInbound {
      run.inboundNumber = number
      run.number = outbound
    } else {
      run.number = outbound ?? number
      run.inboundNumber = outbound == nil ? nil : number
    }
  }

  /// Takes a run's number back.
  mutating func takeNumber(of run: Run) {
    guard freeNumbers != nil, let number = run.inboundNumber ?? run.number else { return }
    freeNumbers?.append(number)
  }
}
