import Evaluation

/// A result that this process carries out.
struct Job {
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
  /// Runs that are to be ended, though they may have been claimed a moment ago and not begun yet.
  var cancelled: Set<Int> = []

  /// Whether a number comes back when one of its runs ends.
  var holdsNumbers: Bool { dialling.isDifferent && !underWay.isEmpty }
  /// How many more runs may begin now.
  var freeSlots: Int { limit - underWay.count }
  var mayClaim: Bool { !isClaiming && !isDrained && !lacksNumbers && freeSlots > 0 }
  var isOver: Bool { isDrained && !isClaiming && underWay.isEmpty }
}

/// A run that this process holds now, and what is said in it.
struct CallUnderWay {
  let task: Task<Void, Never>
  let recording: Recording
}
