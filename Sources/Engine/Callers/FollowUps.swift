import Evaluation

/// Which condition follows which, whatever the agent says.
struct FollowUps {
  private let conditions: [ConditionalActions.Condition]

  /// The conditions by id.
  init(_ conditions: [ConditionalActions.Condition]) { self.conditions = conditions }

  /// The places of those that follow the condition of the id.
  func of(_ id: Int) -> [Int] { conditions.indices.filter { conditions[$0].trigger == .after(id) } }

  /// The conditions that follow one that isn't there.
  var dangling: [(id: Int, after: Int)] {
    conditions.compactMap { condition in
      guard case .after(let id) = condition.trigger, !conditions.contains(where: { $0.id == id }) else { return nil }
      return (condition.id, id)
    }
  }

  /// The ids of those that only follow each other, so that nothing ever sets them off.
  var unreachable: [Int] {
    var reached = Set<Int>()
    var next = conditions.indices.filter { if case .after = conditions[$0].trigger { false } else { true } }
    while let place = next.popLast() {
      if reached.insert(place).inserted { next += of(conditions[place].id) }
    }
    return conditions.indices.filter { !reached.contains($0) }.map { conditions[$0].id }
  }
}
