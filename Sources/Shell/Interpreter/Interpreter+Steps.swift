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
      let former = execution.failureCount
      defer { record(step, of: script.source, hasFailed: execution.failureCount != former) }
      try await carryOut([step], of: script.source, execution)
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
        // What is skipped may have had to do with results that aren't there.
        if execution.isSkipping, error is BindingError { continue }
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
    // At a prompt what was interrupted goes on.
    if code == .interrupted, isSession { return .interrupted }
    execution.fail(code.rawValue, at: step, openLine: followed.open.compactMap(\.place.topLine).min())
    return code == .interrupted ? .interrupted : .failed
  }

  private func carryOut(_ step: BoundScript.Step, of source: Source, _ execution: Execution) async throws {
    switch step {
    case .command(let bound): try await carryOut(bound, of: source, execution)
    case .assignment(let assignment):
      let value = try variables.resolve([assignment.value])[0]
      guard let text = value.text, text.utf8.count <= Variables.longestValue else {
        throw BindingError(.tooLong(value))
      }
      masking.learn(text, as: assignment.name.text)
      variables.values[assignment.name.text] = text
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
    case .expectation(_, let condition):
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
    for (round, value) in zip(1..., try variables.resolve(loop.values)) {
      variables.values[name] = value.text
      execution.frames.append(Execution.Frame(source: source, span: loop.span, round: round))
      defer { execution.frames.removeLast() }
      try await carryOut(body, of: source, execution)
    }
  }
}

// MARK: - Commands

extension Interpreter {
  private func carryOut(_ bound: BoundCommand, of source: Source, _ execution: Execution) async throws {
    let command = bound.command
    if execution.isSkipping, command.traits.isDisjoint(with: [.shapes, .sources]) { return }
    followed.place = Followed.Place(source: source, line: bound.line, topLine: execution.line)
    self.execution = execution
    let action = try bound.action ?? resolved(bound.line)
    let reply = try await action.perform(self)
    if !execution.isSkipping { show(reply, of: command.name) }
    if isSession, let connection { names.refresh(from: connection, after: command.name) }
  }

  private func resolved(_ line: CommandLine) throws(BindingError) -> Action {
    try Binder(table).bind(line.with(arguments: variables.resolve(line.arguments))).action
  }
}
