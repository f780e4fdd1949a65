package import Evaluation
import Language

/// One drawing of a followed result's progress, fitted to the terminal.
package struct ProgressBar {
  private let title: String
  private let progress: ResultProgress
  private let elapsed: Duration

  package init(title: String, progress: ResultProgress, elapsed: Duration) {
    self.title = title
    self.progress = progress
    self.elapsed = elapsed
  }

  /// Goes to the line's start and clears it (ECMA-48: CR, EL).
  package static let erase = "\r\u{1B}[K"

  /// The bar and what fits beside it; the least that is said is done of total.
  package func text(width: Int, colour: Bool) -> String {
    let count = "\(progress.done)/\(progress.total)"
    let marks = [("✓", progress.passed), ("✗", progress.failed), ("?", progress.review)]
      .filter { $0.1 > 0 || $0.0 != "?" }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    let times = elapsed.clock + (left.map { ", about \($0.clock) left" } ?? "")
    var parts = [title, bar(20), count, marks, times]
    for dispensable in [4, 1, 0, 3] where parts.line.displayWidth >= width { parts[dispensable] = "" }
    let text = parts.line
    return Self.erase + (colour ? "\u{1B}[36m\(text)\u{1B}[0m" : text)
  }

  /// For a line of its own: `36 of 72 runs done, 33 passed, 3 failed`.
  package static func counts(_ progress: ResultProgress) -> String {
    let parts = [(progress.passed, "passed"), (progress.failed, "failed"), (progress.review, "to be reviewed")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return "\(progress.done) of \(progress.total) runs done" + parts
  }

  private func bar(_ cells: Int) -> String {
    let full = progress.total == 0 ? 0 : cells * progress.done / progress.total
    return String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
  }

  /// By the pace so far; nil before anything is done.
  private var left: Duration? {
    guard progress.done > 0, progress.total > progress.done, elapsed > .seconds(1) else { return nil }
    return elapsed * Double(progress.total - progress.done) / Double(progress.done)
  }
}

extension [String] {
  /// The parts that there are, on one line.
  fileprivate var line: String { filter { !$0.isEmpty }.joined(separator: "  ") }
}

extension Duration {
  /// Minutes and seconds, `0:07`, `12:30`.
  fileprivate var clock: String {
    let seconds = microseconds / 1_000_000
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }
}
