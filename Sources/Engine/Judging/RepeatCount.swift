import Evaluation

/// The agent says at most so often what it has said before.
struct RepeatCount: Examination {
  let most: Int

  func failure(in testimony: Testimony) -> String? {
    let repeats = Repetition(testimony.speeches).repeats
    guard repeats.count > most, let first = repeats.first else { return nil }
    return "repeated itself \(repeats.count.counted("time")) (first in turn \(first)), \(most) are allowed"
  }
}
