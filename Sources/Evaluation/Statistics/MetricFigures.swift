/// What tries measured under one metric's name.
package struct MetricFigures: Sendable, Hashable {
  /// As the first try that has it spells it.
  package let name: String
  package let kind: MetricValue.Kind
  /// The numbers; a flag is 1 or 0.
  package let sample: Sample
  /// The words, in the order of the tries.
  package let words: [String]
  /// How many tries lack it.
  package let missing: Int

  /// Nil where no run has it.
  init?(_ name: String, of runs: [Run]) {
    let wanted = MetricName(name)
    let values = runs.compactMap { run in run.metrics.first { MetricName($0.name) == wanted } }
    guard let first = values.first else { return nil }
    self.name = first.name
    kind = first.kind
    sample = Sample(values.compactMap(\.value.number))
    words = values.compactMap(\.value.word)
    missing = runs.count - values.count
  }
}
