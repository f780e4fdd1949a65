import Evaluation

/// Gives each expected call an actual call of its own, to as many as that is possible for: a maximum matching by
/// augmenting paths (Kuhn 1955), since a call that fits several may be wanted by one that nothing else fits.
struct CallMatching {
  /// By expected call, the actual calls that fit it.
  private let fitting: [[Int]]
  /// By actual call, the expected one that has it.
  private var taken: [Int: Int] = [:]

  init(_ expected: [ExpectedCall], _ calls: [Testimony.Call]) {
    let byName = Dictionary(grouping: calls.indices) { calls[$0].name }
    fitting = expected.map { call in (byName[call.tool] ?? []).filter { call.fits(calls[$0]) } }
    for index in expected.indices {
      var tried: Set<Int> = []
      _ = place(index, &tried)
    }
  }

  var count: Int { taken.count }

  /// The expected calls that have none, by their places.
  var unmatched: [Int] {
    let matched = Set(taken.values)
    return fitting.indices.filter { !matched.contains($0) }
  }

  /// How many actual calls fit an expected one.
  func fitCount(of index: Int) -> Int { fitting[index].count }

  private mutating func place(_ index: Int, _ tried: inout Set<Int>) -> Bool {
    if let free = fitting[index].first(where: { taken[$0] == nil }) {
      taken[free] = index
      return true
    }
    for call in fitting[index] where tried.insert(call).inserted {
      if let other = taken[call], place(other, &tried) {
        taken[call] = index
        return true
      }
    }
    return false
  }
}
