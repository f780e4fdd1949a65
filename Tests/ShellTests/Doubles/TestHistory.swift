import Evaluation
import Shell
import Synchronization

/// Lines in memory.
final class TestHistory: LineHistory {
  private let kept = Mutex<[HistoryLine]>([])

  func add(_ text: String, isFailed: Bool) {
    kept.withLock { lines in
      let time = Timestamp(microseconds: 1_740_517_201_000_000)
      lines.append(HistoryLine(number: lines.count + 1, time: time, isFailed: isFailed, text: text))
    }
  }

  func lines(last: Int?) -> [HistoryLine] { kept.withLock { $0.suffix(last ?? $0.count) } }
  func clear() { kept.withLock { $0 = [] } }
}

/// An editor that writes `x3` behind the text; where there is none it is left without saving.
struct TestEditor: TextEditor {
  func edit(_ text: String) -> String? { text.isEmpty ? nil : text + " x3\n" }
}
