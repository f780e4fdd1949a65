import Evaluation
import Shell
import Terminal

/// The history as the commands about it see it: the lines of all backends.
struct TypedLines: LineHistory {
  let history: History

  func lines(last: Int?) -> [HistoryLine] {
    let entries = history.entries()
    return zip(1..., entries).suffix(last ?? entries.count).map { number, entry in
      HistoryLine(
        number: number, time: Timestamp(microseconds: entry.time * 1_000_000), isFailed: entry.failed, text: entry.text)
    }
  }

  func clear() throws(FileError) {
    do throws(HistoryFailure) { try history.clear() } catch { throw FileError(error.message) }
  }
}
