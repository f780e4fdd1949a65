import Evaluation
import Language

extension Interpreter {
  /// Judges a condition by the newest result, which is followed to its end first.
  func judge(_ condition: BoundCondition) async throws -> Ruling {
    let judgement = try judgement(of: condition)
    guard let last = lastResult else { throw Unmet(.nothingToJudge(at: condition.span), exit: .script) }
    let result = try await ended(last)
    if let baseline = judgement.reading.baseline, baseline.id == result.id {
      throw Unmet(
        Diagnostic("result \(result.id) doesn't differ from itself", at: baseline.span, label: "name another"))
    }
    let backend = try await backend()
    var baseline: RunResult?
    if let wanted = judgement.reading.baseline { baseline = try await self.baseline(wanted, backend) }
    let whole = judgement.reading.needsTranscripts ? try await backend.resultWithTranscripts(result.id) : result
    return Ruling(judgement, Evidence(whole, baseline: baseline))
  }

  func judgement(of condition: BoundCondition) throws(BindingError) -> Judgement {
    if let judgement = condition.judgement { return judgement }
    let words = try variables.resolve(condition.syntax.words)
    return try Judgement(binding: condition.syntax.with(words: words))
  }

  /// A result at its end, which is waited for.
  func ended(_ id: Int) async throws(BackendError) -> RunResult {
    let backend = try await backend()
    let result = try await backend.result(id)
    if result.progress.isFinished { return result }
    let display = surroundings.progress
    display.begin("result \(id)")
    let ended: RunResult
    do throws(BackendError) {
      ended = try await backend.follow(result: id, limit: nil) { display.show($0) }
    } catch {
      display.end()
      throw error
    }
    display.end()
    jobs.seen(jobID(.result, id), ended.status)
    followed.ended(.result(ended), jobID(.result, id))
    show(.outcome(ended), of: "watch")
    return ended
  }

  /// The result that a condition compares with, which must be at its end.
  func baseline(
    _ wanted: (id: Int, span: Span), _ backend: any Backend
  ) async throws -> RunResult {
    let baseline: RunResult
    do throws(BackendError) { baseline = try await backend.result(wanted.id) } catch {
      guard case .unknown(let unknown) = error else { throw error }
      throw Unmet(
        Diagnostic(unknown.message, at: wanted.span, helps: ["'list results' shows what there is"]), exit: .refused)
    }
    if baseline.progress.isFinished { return baseline }
    throw Unmet(Diagnostic("result \(wanted.id) is not at its end: nothing can be compared with it", at: wanted.span))
  }

  /// Carries out an `expect`: throws where the condition doesn't hold.
  func expect(_ condition: BoundCondition, in source: Source) async throws {
    let ruling = try await judge(condition)
    let place = source.position(of: condition.span.lower)
    rulings.append(JudgedPlace(ruling: ruling, place: "\(source.name):\(place.line):\(place.column)"))
    let id = jobID(.result, ruling.result)
    if ruling.judgement.measure.gates { followed.expected(id) }
    guard ruling.holds else {
      keepFailure(of: id)
      // For programs; people see it at its place.
      show(Reply(.object(ruling.document), [], rows: .none), of: "expect")
      throw Unmet(ruling.diagnostic)
    }
    show(.confirmation(ruling), of: "expect")
  }

  /// Whether the condition of an `if` holds; throws where there is nothing to judge, since neither branch is right then.
  func holds(_ condition: BoundCondition) async throws -> Bool {
    let ruling = try await judge(condition)
    if ruling.lacksFigure { throw Unmet(ruling.diagnostic) }
    return ruling.holds
  }
}

/// A condition that was judged, and where it stands, `nightly.evs:9:8`.
struct JudgedPlace: Sendable {
  let ruling: Ruling
  let place: String
}

/// Why a statement that is no command failed, at its place.
struct Unmet: Error {
  let diagnostic: Diagnostic
  let exit: ExitCode

  init(_ diagnostic: Diagnostic, exit: ExitCode = .failed) {
    self.diagnostic = diagnostic
    self.exit = exit
  }
}

extension Variables {
  /// The words with the values of their variables; throws for all that have none.
  func resolve(_ words: [Word]) throws(BindingError) -> [Word] {
    try BindingError.collect(words) { word throws(BindingError) in
      try word.resolved { variable throws(BindingError) in try value(of: variable) }
    }
  }
}
