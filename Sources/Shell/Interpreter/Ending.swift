/// How a script came to its end.
package enum Ending: Sendable, Hashable {
  case reachedEnd
  /// At the first failure.
  case failed(Int32)
  /// Past failures, with `--keep-going`; the code is that of the first.
  case wentOn(Int32)
  /// By `exit`; nil where no code was said.
  case exited(Int32?)

  /// The exit code that this alone decides.
  package var code: Int32? {
    switch self {
    case .reachedEnd: nil
    case .failed(let code), .wentOn(let code): code
    case .exited(let code): code
    }
  }
}
