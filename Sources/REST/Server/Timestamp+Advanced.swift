import Evaluation

extension Timestamp {
  /// So much later.
  func advanced(by duration: Duration) -> Timestamp {
    Timestamp(microseconds: microseconds + Int((duration / .microseconds(1)).rounded()))
  }
}
