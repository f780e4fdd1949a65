/// What a batch has done so far, kept so that a later one can go on with it and launches nothing twice.
package protocol Checkpoint: Sendable {
  /// A text that no other checkpoint has: a launch is known again by it.
  var key: String { get }
  /// The line that was done as this step before; nil where it wasn't.
  func line(doneAs step: String) -> String?
  /// Keeps that a step is done; on the disk when this returns.
  func keep(_ step: String, line: String) throws(FileError)
}
