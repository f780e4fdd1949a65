/// What has tries, and so the tries' measures.
package protocol TriedRuns {
  /// The runs that are tries.
  var triedRuns: [Run] { get }
}

extension TriedRuns {
  /// How long the agent took to answer, over the answers of all tries; seconds.
  package var latencies: Sample { Sample(triedRuns.flatMap { $0.latencies.map(\.seconds) }) }

  /// How long evsh itself took to answer the agent, over the answers of all tries; seconds.
  package var overheads: Sample { Sample(triedRuns.flatMap { $0.overheads.map(\.seconds) }) }

  /// How long the conversations took; seconds.
  package var durations: Sample { Sample(triedRuns.compactMap { $0.duration?.seconds }) }

  /// How many times the agent spoke in each.
  package var turns: Sample { Sample(triedRuns.map { Double($0.agentTurns) }) }

  /// What the tries measured under a name, whose case and punctuation don't matter; nil where no try did.
  package func metric(_ name: String) -> MetricFigures? { MetricFigures(name, of: triedRuns) }
}
