package import Evaluation

/// The lines typed so far, in this session and in others.
package protocol LineHistory: Sendable {
  /// The newest so many, or all, oldest first.
  func lines(last: Int?) throws(FileError) -> [HistoryLine]
  /// Forgets all of them.
  func clear() throws(FileError)
}

/// A line that was typed.
package struct HistoryLine: Sendable, Hashable {
  /// Its place among all, from 1.
  package let number: Int
  package let time: Timestamp?
  /// Whether it failed.
  package let isFailed: Bool
  package let text: String

  package init(number: Int, time: Timestamp?, isFailed: Bool, text: String) {
    self.number = number
    self.time = time
    self.isFailed = isFailed
    self.text = text
  }
}
