/// What a batch has launched so far, kept so that a later one can go on with it and launches nothing twice.
package protocol Checkpoint: Sendable {
  /// A text that no other checkpoint has: a launch is known again by it.
  var key: String { get }
  /// How often a step's result came to its end and was found wanting: then it is launched anew.
  func attempts(of step: String) -> Int
  /// Whether a step has launched a result that was not found wanting.
  func isLaunched(_ step: String) -> Bool
  /// Keeps that a step has launched its result; on the disk when this returns.
  func launched(_ step: String) throws(FileError)
  /// Keeps that a step's result was found wanting.
  func failed(_ step: String) throws(FileError)
  /// Keeps what a sourced script was like, and says whether it was the same before.
  func isSame(_ file: String, _ text: String) throws(FileError) -> Bool
}
