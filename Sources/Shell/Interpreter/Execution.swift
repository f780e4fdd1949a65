import Language

/// How a script is carried out, and what has become of it so far.
final class Execution {
  /// A round of a loop, or a sourced script, that a step stands in.
  struct Frame {
    let source: Source
    let span: Span
    /// Of a loop, from 1; nil for a sourced script.
    let round: Int?
  }

  let keepsGoing: Bool
  /// The code of the first failure, and how many there were.
  private(set) var failure: Int32?
  private(set) var failureCount = 0
  /// The line of the script from which on all is carried out; before it only what shapes the session.
  let firstLine: Int?
  /// Whether what stands before that line is being carried out.
  var isSkipping = false
  /// What the step that is carried out stands in, the outermost first.
  var frames: [Frame] = []
  /// The line of the outermost script that is being carried out.
  var line = 0
  /// The line of the outermost script that launched the newest result.
  var launchLine: Int?
  /// The line from which a batch that stopped can be gone on with.
  private(set) var resumeLine: Int?

  init(keepsGoing: Bool, firstLine: Int? = nil) {
    self.keepsGoing = keepsGoing
    self.firstLine = firstLine
  }

  /// A step failed. Going on needs what it judged, and what was launched and is ended now that the script stops:
  /// `openLine` is the first line of those.
  func fail(_ code: Int32, at step: BoundScript.Step, openLine: Int?) {
    failure = failure ?? code
    failureCount += 1
    if resumeLine == nil { resumeLine = min((step.judges ? launchLine : nil) ?? line, openLine ?? line) }
  }

  /// The code of a failure that was told elsewhere.
  func fail(_ code: Int32) {
    failure = failure ?? code
    failureCount += 1
  }

  /// What tells a place of a batch apart from all others; files are named by `file`.
  func key(of span: Span, in source: Source, file: (Source) -> String) -> String {
    (frames + [Frame(source: source, span: span, round: nil)]).map { frame in
      let place = frame.source.position(of: frame.span.lower)
      let round = frame.round.map { "#\($0)" } ?? ""
      return "\(file(frame.source)):\(place.line):\(place.column)\(round)"
    }.joined(separator: " ")
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
    case .command(let bound): bound.command.traits.contains(.recalls)
    case .expectation, .conditional: true
    case .assignment, .loop: false
    }
  }
}
