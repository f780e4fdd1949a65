/// Which servers callers' functions may ask.
package enum FunctionReach: String, Sendable, Hashable, CaseIterable {
  /// Those of public addresses alone.
  case `public`
  /// This machine and private networks, too.
  case local
}
