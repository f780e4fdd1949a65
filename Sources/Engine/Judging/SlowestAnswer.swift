import Evaluation

/// No answer of the agent takes longer.
struct SlowestAnswer: Examination {
  let longest: Duration

  func failure(in testimony: Testimony) -> String? {
    guard let slowest = testimony.record.answers.max(by: { $0.latency < $1.latency }), slowest.latency > longest else {
      return nil
    }
    return "took \(slowest.latency.readable) to answer in turn \(slowest.turn), \(longest.readable) are allowed"
  }
}
