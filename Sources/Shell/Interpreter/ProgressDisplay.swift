package import Evaluation

/// Where the progress of a followed result is shown: a bar on a terminal, plain lines elsewhere.
package protocol ProgressDisplay: Sendable {
  /// A result is being followed; the text names it.
  func begin(_ title: String)
  func show(_ progress: ResultProgress)
  /// Nothing is followed any more; what was drawn in place goes away.
  func end()
}
