import Evaluation
import Language

extension Interpreter {
  /// Carries out a whole script: from a line on, where one is given.
  func carryOut(_ script: BoundScript, _ execution: Execution) async throws(Stop) {
    for step in script.steps {
      execution.line = script.source.lineNumber(of: step.span.lower)
      if let first = execution.firstLine {
        execution.isSkipping = script.source.lineNumber(of: max(step.span.lower, step.span.upper - 1)) < first
      }
      let former = execution.failure
      do throws(Stop) { try await carryOut([step], of: script.source, execution) } catch {
        record(step, of: script.source, hasFailed: true)
        throw error
      }
      record(step, of: script.source, hasFailed: execution.failure != former)
    }
  }

  /// Carries out steps of a source one after the other.
  func carryOut(_ steps: [BoundScript.Step], of source: Source, _ execution: Execution) async throws(Stop) {
    for step in steps {
      if Task.isCancelled { throw fail(BackendError.interrupted, step, source, execution) }
      do {
        try await carryOut(step, of: source, execution)
      } catch let stop as Stop {
        throw stop
      } catch let exit as ExitRequest {
        throw .exit(exit.code)
      } catch {
        let stop = fail(error, step, source, execution)
        if case .interrupted = stop { throw stop }
        if !execution.keepsGoing { throw stop }
      }
    }
  }

  /// Tells a failure, and how the script stops at it.
  private func fail(
    _ error: any Error, _ step: BoundScript.Step, _ source: Source, _ execution: Execution
  ) -> Stop {
    if let rehearsal {
      rehearsed(error, step, source, rehearsal)
      return .failed
    }
    let code = report(error, of: step, in: source)
    execution.failure = execution.failure ?? code.rawValue
    execution.stopped(at: step)
    return code == .interrupted ? .interrupted : .failed
  }

  private func carryOut(_ step: BoundScript.Step, of source: Source, _ execution: Execution) async throws {
    switch step {
    case .command(let bound): try await carryOut(bound, of: source, execution)
    case .assignment(let assignment):
      do throws(BindingError) {
        let value = try variables.resolve([assignment.value])[0]
        guard value.text?.utf8.count ?? 0 <= Variables.longestValue else { throw BindingError(.tooLong(value)) }
        variables.values[assignment.name.text] = value.text
      } catch {
        // It may have had to do with what is skipped.
        if !execution.isSkipping { throw error }
      }
    case .loop(let loop, let body): try await carryOut(loop, body, of: source, execution)
    case .conditional, .expectation: if !execution.isSkipping { try await judge(step, of: source, execution) }
    }
  }

  private func judge(_ step: BoundScript.Step, of source: Source, _ execution: Execution) async throws {
    switch step {
    case .conditional(_, let branches, let otherwise):
      if let rehearsal {
        for branch in branches { try await rehearse(branch.condition) }
        return try await rehearse(branches, otherwise: otherwise, of: source, execution, rehearsal)
      }
      for branch in branches where try await holds(branch.condition) {
        return try await carryOut(branch.steps, of: source, execution)
      }
      try await carryOut(otherwise, of: source, execution)
    case .expectation(let condition):
      if rehearsal != nil { return try await rehearse(condition) }
      try await expect(condition, in: source)
    case .command, .assignment, .loop: break
    }
  }

  /// The name of a loop has its values while the loop goes on, and after it what it had before.
  private func carryOut(
    _ loop: Loop, _ body: [BoundScript.Step], of source: Source, _ execution: Execution
  ) async throws {
    let name = loop.name.text
    let former = variables.values[name]
    defer { variables.values[name] = former }
    let key = execution.key(of: loop.span, in: source)
    for (round, value) in zip(1..., try variables.resolve(loop.values)) {
      variables.values[name] = value.text
      execution.path.append("\(key)#\(round)")
      defer { execution.path.removeLast() }
      try await carryOut(body, of: source, execution)
    }
  }
}

// MARK: - Commands

extension Interpreter {
  private func carryOut(_ bound: BoundCommand, of source: Source, _ execution: Execution) async throws {
    let command = bound.command
    if execution.isSkipping, command.traits.isDisjoint(with: [.shapes, .sources]) { return }
    followed.place = Followed.Place(source: source, line: bound.line)
    self.execution = execution
    if try isDone(bound, of: source) { return }
    let action = try bound.action ?? resolved(bound.line)
    let reply = try await action.perform(self)
    if !execution.isSkipping { show(reply, of: command.name) }
    try keep(bound, of: source)
    if isSession, let connection { names.refresh(from: connection, after: command.name) }
  }

  private func resolved(_ line: CommandLine) throws(BindingError) -> Action {
    try Binder(table).bind(line.with(arguments: variables.resolve(line.arguments))).action
  }

}

// MARK: - Checkpoints

extension Interpreter {
  /// Whether a checkpoint says that a line need not be carried out again; throws where it was another line then.
  private func isDone(_ bound: BoundCommand, of source: Source) throws(CommandFailure) -> Bool {
    guard let checkpoint, let step, let former = checkpoint.line(doneAs: step) else { return false }
    guard former == masking.mask(source.text(in: bound.line.span)) else {
      throw CommandFailure(
        "this line was another when the checkpoint was made: \(former)",
        helps: ["leave '--resume' out to start anew"], exit: .script)
    }
    return bound.command.isKept && !bound.command.traits.contains(.launches)
  }

  private func keep(_ bound: BoundCommand, of source: Source) throws(CommandFailure) {
    if bound.command.isKept { try keep(source.text(in: bound.line.span)) }
  }

  /// Keeps at once that a result is launched, whatever becomes of the rest of its line.
  func keepLaunch() throws(CommandFailure) {
    if let place = followed.place { try keep(place.source.text(in: place.line.span)) }
  }

  private func keep(_ line: String) throws(CommandFailure) {
    guard let checkpoint, let step else { return }
    do throws(FileError) { try checkpoint.keep(step, line: masking.mask(line)) } catch {
      throw CommandFailure("the checkpoint can't be written: \(error.reason)", exit: .script)
    }
  }

  /// The line that is being carried out, told apart from all others of the batch; nil where no checkpoint is kept.
  private var step: String? {
    guard checkpoint != nil, let execution, let place = followed.place else { return nil }
    return execution.key(of: place.line.span, in: place.source)
  }

  /// Whether the line that is being carried out launched its result in a former batch.
  var wasLaunchedBefore: Bool { step.map { checkpoint?.line(doneAs: $0) != nil } ?? false }

  /// What a launch is known by again; nil where no checkpoint is kept.
  var launchKey: String? {
    guard let checkpoint, let step else { return nil }
    return checkpoint.key + " " + step
  }
}

extension Command {
  /// Whether doing it once is enough: what shapes the session, or judges a result, is done anew in every batch.
  fileprivate var isKept: Bool { traits.isDisjoint(with: [.shapes, .follows, .sources, .leaves]) }
}
