import Evaluation
import Language

extension Measure {
  static let latency = sampled(
    "latency", "how long the agent took to answer; the longest where nothing is said", .time, "answer"
  ) { $0.latencies }
  static let overhead = sampled(
    "overhead", "how long evsh itself took to answer the agent; the longest where nothing is said", .time, "answer"
  ) { $0.overheads }
  static let duration = sampled(
    "duration", "how long conversations took; the longest where nothing is said", .time, "conversation"
  ) { $0.durations }
  static let turns = sampled(
    "turns", "how many turns the agent had in a conversation; the most where nothing is said", .count, "conversation"
  ) { $0.turns }

  /// A measure of every try, or of every answer in it.
  private static func sampled(
    _ name: String, _ summary: String, _ quantity: Quantity, _ noun: String,
    _ sample: @escaping @Sendable (any TriedRuns) -> Sample
  ) -> Measure {
    Measure(
      name, "\(name) [\(Statistic.form)]", summary, quantity, gates: false, furtherWords: Statistic.words
    ) { words throws(BindingError) in
      var words = words
      let statistic = words.take(Statistic.init) ?? .max
      try words.end()
      return Reading(
        whole: { statistic.figure(of: sample($0.figures), noun) }, each: { statistic.figure(of: sample($0), noun) },
        needsTranscripts: name != "duration")
    }
  }
}
