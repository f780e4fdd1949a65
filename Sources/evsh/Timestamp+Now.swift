import Evaluation
import Foundation

extension Timestamp {
  static var now: Timestamp { Timestamp(microseconds: Int(Date().timeIntervalSince1970 * 1_000_000)) }
}
