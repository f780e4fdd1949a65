import Evaluation
import Language

/// A line that failed, with everything known about it.
struct FailedLine {
  /// As it was written.
  private(set) var text: String
  /// The command that it is a line of; nil where there is no such command.
  let command: Command?
  private(set) var diagnostics: [Diagnostic]
  /// Where the diagnostics point: the line's source, or a file that was to be imported.
  private(set) var place: Source
  let exit: ExitCode
  /// What the backend said, where it was asked.
  let answer: BackendError?
  /// What the session would have sent then.
  let request: RunRequest
  let time: Timestamp

  /// The same with marks in the place of secrets.
  func masked(by masking: Masking) -> FailedLine {
    var masked = self
    masked.text = masking.mask(text)
    (masked.diagnostics, masked.place) = masking.mask(diagnostics, in: place)
    return masked
  }

  /// A statement that failed while it was carried out.
  init(_ error: any Error, of step: BoundScript.Step, in source: Source, request: RunRequest, time: Timestamp) {
    text = source.text(in: step.span)
    command = if case .command(let bound) = step { bound.command } else { nil }
    self.request = request
    self.time = time
    answer = if let error = error as? ImportFailure { .badFile(error.problems) } else { error as? BackendError }
    switch error {
    case let error as ImportFailure: (diagnostics, place, exit) = (error.diagnostics, error.source, .refused)
    case let error as BindingError: (diagnostics, place, exit) = (error.diagnostics, source, .script)
    case let error as Unmet: (diagnostics, place, exit) = ([error.diagnostic], source, error.exit)
    default:
      let failures = CommandFailure.failures(of: error)
      (diagnostics, place) = (failures.map { $0.diagnostic(in: step) }, source)
      exit = failures.first?.exit ?? .defect
    }
  }

  /// A line that doesn't fit its command, or none at all.
  init(_ script: BoundScript, _ table: CommandTable, request: RunRequest, time: Timestamp) {
    let first = script.findings.first { $0.diagnostic.severity == .error }
    place = first?.source ?? script.source
    let name = place.name
    diagnostics = script.findings.filter { $0.source.name == name }.map(\.diagnostic)
    exit = .script
    answer = nil
    self.request = request
    self.time = time
    let offset = first?.diagnostic.span.lower ?? 0
    let line = Parser.parse(place).script.statements.last { $0.span.lower <= offset }
    text = place.text(in: line?.span ?? Span(0, place.bytes.count))
    command = if case .command(let line) = line { line.name.text.flatMap { table[$0] } } else { nil }
  }
}

extension CommandFailure {
  /// What any error of a command comes to.
  static func failures(of error: any Error) -> [CommandFailure] {
    if let failure = error as? CommandFailure { return [failure] }
    if let error = error as? BackendError { return failures(error) }
    return [CommandFailure("a defect in evsh: \(error)", exit: .defect)]
  }
}
