import Evaluation
import Language

extension Interpreter {
  /// How a script is carried out, and what has become of it so far.
  final class Execution {
    let keepsGoing: Bool
    /// The code of the first failure.
    var failure: Int32?

    init(keepsGoing: Bool) { self.keepsGoing = keepsGoing }
  }

  /// Ends a script before its end.
  enum Stop: Error {
    /// At a failure that was told.
    case failed
    case interrupted
    case exit(Int32?)
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
    let code = report(error, of: step, in: source)
    execution.failure = execution.failure ?? code.rawValue
    return code == .interrupted ? .interrupted : .failed
  }

  private func carryOut(
    _ step: BoundScript.Step, of source: Source, _ execution: Execution
  ) async throws {
    switch step {
    case .command(let bound): try await carryOut(bound, of: source, execution)
    case .assignment(let assignment):
      variables.values[assignment.name.text] = try variables.resolve([assignment.value])[0].text
    case .loop(let loop, let body): try await carryOut(loop, body, of: source, execution)
    case .conditional(_, let branches, let otherwise):
      for branch in branches where try await holds(branch.condition) {
        return try await carryOut(branch.steps, of: source, execution)
      }
      try await carryOut(otherwise, of: source, execution)
    case .expectation(let condition): try await expect(condition, in: source)
    }
  }

  private func carryOut(_ bound: BoundCommand, of source: Source, _ execution: Execution) async throws {
    followed.place = Followed.Place(source: source, line: bound.line)
    self.execution = execution
    let action = try bound.action ?? resolved(bound.line)
    show(try await action.perform(self), of: bound.command.name)
    if isSession, let connection { names.refresh(from: connection, after: bound.command.name) }
  }

  private func resolved(_ line: CommandLine) throws(BindingError) -> Action {
    try Binder(table).bind(line.with(arguments: variables.resolve(line.arguments))).action
  }

  /// The name of a loop has its values while the loop goes on, and after it what it had before.
  private func carryOut(
    _ loop: Loop, _ body: [BoundScript.Step], of source: Source, _ execution: Execution
  ) async throws {
    let name = loop.name.text
    let former = variables.values[name]
    defer { variables.values[name] = former }
    for value in try variables.resolve(loop.values) {
      variables.values[name] = value.text
      try await carryOut(body, of: source, execution)
    }
  }
}
