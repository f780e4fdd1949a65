/// A metric's name made comparable: case and punctuation don't matter, `tool-call success` is `Tool Call Success`.
package struct MetricName: Sendable, Hashable {
  private let letters: String

  package init(_ name: String) { letters = name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
