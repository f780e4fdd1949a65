package import Language

extension Interpreter {
  /// What a script is bound with: the commands, the scripts that it may source, and what is known of the variables now.
  package func bind(_ parsed: ParseResult) -> BoundScript {
    // A script that was sourced by a former line may have changed.
    library.forget()
    return Binder(table, library).bind(parsed, in: Scope(variables, hasOpenArguments: hasOpenArguments))
  }

  /// What a script is bound with that another one sources. Whether there is a result to judge was looked at before; where
  /// lines are skipped, or tried, there may be none.
  private func bind(sourced script: ScriptLibrary.Script, isTrial: Bool) -> BoundScript {
    var scope = Scope(variables)
    if isTrial { scope.hasResult() }
    return Binder(table, library).bind(script.parsed, in: scope)
  }

  /// Runs another script in this one's session, with arguments of its own.
  func source(_ path: String, _ arguments: [String]) async throws {
    let script: ScriptLibrary.Script
    do throws(FileError) { script = try library.script(path, from: sourceName) } catch {
      throw CommandFailure("'\(path)' can't be read: \(error.reason)", blame: .value(path), exit: .script)
    }
    if let place = followed.place, let problem = cycle(script, place) { throw problem }
    let (outerName, outerArguments, outerPlace) = (sourceName, variables.arguments, followed.place)
    defer { (sourceName, variables.arguments, followed.place) = (outerName, outerArguments, outerPlace) }
    variables.arguments = arguments
    sourceName = script.parsed.source.name
    sourcing.append(script.file)
    defer { sourcing.removeLast() }
    try checkUnchanged(script)
    let execution = execution ?? Execution(keepsGoing: false)
    let bound = bind(sourced: script, isTrial: execution.isSkipping || rehearsal != nil)
    show(findingsOf: bound)
    if let outerPlace {
      execution.frames.append(Execution.Frame(source: outerPlace.source, span: outerPlace.line.span, round: nil))
    }
    defer { if outerPlace != nil { execution.frames.removeLast() } }
    if bound.hasErrors {
      execution.fail(ExitCode.script.rawValue)
      if !execution.keepsGoing { throw Stop.failed }
      return
    }
    try await carryOut(bound.steps, of: script.parsed.source, execution)
  }

  /// A script that is being run already: its path may have been a variable's value, which nobody knew before.
  private func cycle(_ script: ScriptLibrary.Script, _ place: Followed.Place) -> CommandFailure? {
    let files = [library.file(of: rootName)] + sourcing
    guard files.contains(script.file) else { return nil }
    return CommandFailure(
      "'\(script.parsed.source.name)' sources itself", blame: .value(place.line.arguments.first?.text ?? ""),
      helps: [(files + [script.file]).joined(separator: " → ")], exit: .script)
  }
}
