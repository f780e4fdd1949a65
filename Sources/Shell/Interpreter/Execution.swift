import Language

/// How a script is carried out, and what has become of it so far.
final class Execution {
  let keepsGoing: Bool
  /// The code of the first failure.
  var failure: Int32?
  /// The line of the script from which on all is carried out; before it only what shapes the session.
  let firstLine: Int?
  /// Whether what stands before that line is being carried out.
  var isSkipping = false
  /// Which loops and sourced scripts the step that is carried out stands in: `nightly.evs:4:1#2` is the second round.
  var path: [String] = []
  /// The line of the outermost script that is being carried out.
  var line = 0
  /// The line of the outermost script that launched the newest result.
  var launchLine: Int?
  /// The line from which a batch that stopped can be gone on with.
  var resumeLine: Int?

  init(keepsGoing: Bool, firstLine: Int? = nil) {
    self.keepsGoing = keepsGoing
    self.firstLine = firstLine
  }

  /// What tells a step apart from all others of a batch.
  func key(of span: Span, in source: Source) -> String {
    let place = source.position(of: span.lower)
    return (path + ["\(source.name):\(place.line):\(place.column)"]).joined(separator: " ")
  }

  /// A step failed: going on from there needs its result, if it judges one.
  func stopped(at step: BoundScript.Step) {
    if resumeLine == nil { resumeLine = step.judges ? launchLine ?? line : line }
  }
}

/// Ends a script before its end.
enum Stop: Error {
  /// At a failure that was told.
  case failed
  case interrupted
  case exit(Int32?)
}

extension BoundScript.Step {
  /// Whether it is about a result that a line before it launched.
  fileprivate var judges: Bool {
    switch self {
    case .command(let bound): bound.command.traits.contains(.follows)
    case .expectation, .conditional: true
    case .assignment, .loop: false
    }
  }
}
