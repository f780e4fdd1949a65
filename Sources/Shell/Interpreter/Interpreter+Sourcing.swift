package import Language

extension Interpreter {
  /// What a script is bound with: the commands, the scripts that it may source, and what is known of the variables now.
  package func bind(_ parsed: ParseResult) -> BoundScript {
    Binder(table, library).bind(parsed, in: Scope(variables))
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
    let bound = bind(script.parsed)
    show(findingsOf: bound)
    let execution = execution ?? Execution(keepsGoing: false)
    if let outerPlace { execution.path.append(execution.key(of: outerPlace.line.span, in: outerPlace.source)) }
    defer { if outerPlace != nil { execution.path.removeLast() } }
    if bound.hasErrors {
      execution.failure = execution.failure ?? ExitCode.script.rawValue
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
