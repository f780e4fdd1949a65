import Language

extension Interpreter {
  /// Carries out a script on a copy of what there is; throws where there is nothing to copy from.
  ///
  /// From a line on, where one is given.
  package func rehearse(_ script: BoundScript, from line: Int? = nil) async throws -> Rehearsal {
    let rehearsal = Rehearsal()
    // What doesn't fit its command isn't carried out.
    rehearsal.isAstray = script.hasErrors
    let surroundings = RehearsalSurroundings(real: surroundings, backend: RehearsalBackend(try await scratch()))
    let interpreter = Interpreter(
      table: table, surroundings: surroundings, front: RehearsalFront(rehearsal), library: library,
      rehearsal: rehearsal)
    interpreter.variables = beginning?.variables ?? variables
    interpreter.change(beginning?.session ?? session)
    (interpreter.hasOpenArguments, interpreter.checkpoint) = (hasOpenArguments, checkpoint)
    (interpreter.keys, interpreter.server) = (keys, server)
    _ = await interpreter.run(script, keepGoing: true, from: line)
    return rehearsal
  }

  /// What the whole script comes to that is being carried out; nil at a prompt, where there is none.
  func rehearsedScript() async throws -> Rehearsal? {
    guard !isSession, rehearsal == nil, let script = beginning?.script else { return nil }
    if let rehearsed { return rehearsed }
    let whole = try await rehearse(script)
    rehearsed = whole
    return whole
  }

  /// A copy of what is connected, or would be.
  private func scratch() async throws -> Scratch {
    // A server's definitions aren't changed by a rehearsal: they needn't be copied.
    if connectedServer != nil, let connection { return Scratch(connection, kept: connection) }
    return try await surroundings.scratch(workspacePath)
  }

  /// The failure of a step in a rehearsal: what follows from a line that went wrong before is not to blame.
  func rehearsed(_ error: any Error, _ step: BoundScript.Step, _ source: Source, _ rehearsal: Rehearsal) {
    if hasOpenArguments, error is BindingError {
      (rehearsal.isAstray, rehearsal.isUncertain) = (true, true)
      return
    }
    let traits = if case .command(let bound) = step { bound.command.traits } else { Command.Traits() }
    let isToBlame =
      traits.contains(.defines) || !rehearsal.isLost && !(rehearsal.isAstray && traits.contains(.launches))
    if isToBlame { _ = report(error, of: step, in: source) }
    rehearsal.isAstray = rehearsal.isAstray || traits.contains(.shapes)
    rehearsal.isLost = rehearsal.isLost || traits.contains(.defines)
    rehearsal.isUncertain = rehearsal.isUncertain || !traits.isDisjoint(with: [.shapes, .defines, .launches])
  }

  /// Looks up what a condition compares with; what it comes to only the run shows.
  func rehearse(_ condition: BoundCondition) async throws {
    guard let wanted = try judgement(of: condition).reading.baseline else { return }
    _ = try await baseline(wanted, backend())
  }

  /// Tries every branch, each from the same beginning, and goes on from the one that makes the most runs.
  func rehearse(
    _ branches: [BoundBranch], otherwise: [BoundScript.Step], of source: Source, _ execution: Execution,
    _ rehearsal: Rehearsal
  ) async throws(Stop) {
    let start = (session: session, variables: variables, launches: rehearsal.launches)
    var ends: [(session: Session, variables: Variables, launches: [Rehearsal.Launch])] = []
    var left: Stop?
    for steps in branches.map(\.steps) + [otherwise] {
      change(start.session)
      (variables, rehearsal.launches) = (start.variables, start.launches)
      do throws(Stop) { try await carryOut(steps, of: source, execution) } catch {
        guard case .exit = error else { throw error }
        left = error
        rehearsal.mostRunsLeft = max(rehearsal.mostRunsLeft, rehearsal.launches.runs)
        rehearsal.isUncertain = true
        continue
      }
      ends.append((session, variables, rehearsal.launches))
    }
    guard let most = ends.max(by: { $0.launches.runs < $1.launches.runs }) else { throw left ?? .failed }
    if ends.contains(where: { $0.launches != most.launches || $0.session != most.session }) {
      rehearsal.isUncertain = true
    }
    change(most.session)
    (variables, rehearsal.launches) = (most.variables, most.launches)
  }
}
