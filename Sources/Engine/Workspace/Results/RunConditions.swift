import Evaluation
import GRDB

/// Conditions on runs that several statements share.
enum RunConditions {
  private static let final = RunStatus.allCases.filter(\.isFinal).map(\.rawValue)

  /// Not at its end.
  static var isOpen: SQL { "status NOT IN \(final)" }

  /// Claimed, and not at its end.
  static var isClaimed: SQL { "owner IS NOT NULL AND \(isOpen)" }

  /// Neither begun nor claimed. Written out: an index of these runs alone isn't used for a value that comes later.
  static var isWaiting: SQL { SQL(sql: "status = 'pending'") }

  static func isOwned(by owner: String) -> SQL { "owner = \(owner) AND \(isOpen)" }
}
