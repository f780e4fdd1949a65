/// Where it is told, between the replies and from any task, what happens in the background.
package protocol Announcer: Sendable {
  /// Shows one line, at a prompt above it.
  func announce(_ line: [Cell])
}
