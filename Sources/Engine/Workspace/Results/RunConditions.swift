import Evaluation
import GRDB

/// Conditions on runs that several statements share.
enum RunConditions {
  private static let final = RunStatus.allCases.filter(\.isFinal).map(\.rawValue)

  /// Not at its end.
  static var isOpen: SQL { "status NOT IN \(final)" }

  /// Claimed, and not at its end.
  static var isClaimed: SQL { "owner IS NOT NULL AND \(isOpen)" }

  /// Neither begun nor claimed.
  static var isWaiting: SQL { "status = \(RunStatus.pending.rawValue)" }

  static func isOwned(by owner: String) -> SQL { "owner = \(owner) AND \(isOpen)" }
}
