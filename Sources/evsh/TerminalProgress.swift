import Evaluation
import Foundation
import Shell
import Terminal
import Synchronization

/// Progress on standard error: a bar that redraws in place on a terminal, plain lines elsewhere.
final class TerminalProgress: ProgressDisplay {
  /// What is being followed.
  private struct Following {
    let title: String
    let start = ContinuousClock.now
    var progress = ResultProgress()
    var lastDone = 0
    var lastShown: ContinuousClock.Instant?
  }

  private let console: Console
  private let following = Mutex<Following?>(nil)
  private let ticker = Mutex<Task<Void, Never>?>(nil)

  init(_ console: Console) { self.console = console }

  private var isBar: Bool {
    switch console.progress {
    case .auto: Window.canRedraw(STDERR_FILENO)
    case .bar: true
    case .lines, .off: false
    }
  }

  func begin(_ title: String) {
    following.withLock { $0 = Following(title: title) }
    console.flush()
    guard isBar else { return }
    let task = Task { [weak self] in
      while (try? await Task.sleep(for: .milliseconds(250))) != nil { self?.draw(isForced: true) }
    }
    ticker.withLock { $0 = task }
  }

  func show(_ progress: ResultProgress) {
    following.withLock { $0?.progress = progress }
    isBar ? draw(isForced: false) : line(progress)
  }

  func end() {
    ticker.withLock { task in
      task?.cancel()
      task = nil
    }
    let isDrawn = following.withLock { following in
      defer { following = nil }
      return isBar && following?.lastShown != nil
    }
    if isDrawn { console.draw(ProgressBar.erase) }
  }

  /// Draws the bar, at most twenty times a second.
  private func draw(isForced: Bool) {
    following.withLock { following in
      guard var current = following else { return }
      let now = ContinuousClock.now
      if !isForced, let last = current.lastShown, now - last < .milliseconds(50) { return }
      current.lastShown = now
      following = current
      let bar = ProgressBar(title: current.title, progress: current.progress, elapsed: now - current.start)
      console.draw(
        bar.text(width: Window.size(STDERR_FILENO)?.columns ?? 80, colour: Window.wantsColour(STDERR_FILENO)))
    }
  }

  /// Says how far it is at each quarter of the way, and every ten seconds.
  private func line(_ progress: ResultProgress) {
    guard console.progress != .off else { return }
    let text: String? = following.withLock { following in
      guard let current = following, progress.total > 0, progress.done > current.lastDone else { return nil }
      let now = ContinuousClock.now
      let isQuarter = 4 * progress.done / progress.total > 4 * current.lastDone / progress.total
      guard isQuarter || now - (current.lastShown ?? current.start) >= .seconds(10) else { return nil }
      following?.lastDone = progress.done
      following?.lastShown = now
      return "\(current.title): \(ProgressBar.counts(progress))"
    }
    if let text { console.draw(text + "\n") }
  }
}
