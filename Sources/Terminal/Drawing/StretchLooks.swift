import Language
import Shell

/// The looks of a text's stretches, asked for from the first place to the last.
struct StretchLooks {
  private let stretches: [Stretch]
  private var index = 0
  private var current = Look.plain

  init(_ stretches: [Stretch]) {
    self.stretches = stretches
    if let first = stretches.first { current = Look(first.role) }
  }

  /// The look at a place, in UTF-8; no place may come before the last one.
  mutating func look(at offset: Int) -> Look {
    while index < stretches.count, stretches[index].span.upper <= offset {
      index += 1
      if index < stretches.count { current = Look(stretches[index].role) }
    }
    return index < stretches.count && stretches[index].span.lower <= offset ? current : .plain
  }
}
