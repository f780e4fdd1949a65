import Language

/// What a checkpoint is kept of, and asked for.
extension Interpreter {
  /// The line that is being carried out, told apart from all others of the batch; nil where no checkpoint is kept.
  private var step: String? {
    guard checkpoint != nil, let execution, let place = followed.place else { return nil }
    return execution.key(of: place.line.span, in: place.source) { source in
      source.name == rootName ? "" : library.file(of: source.name)
    }
  }

  /// Whether the line that is being carried out launched its result in a former batch.
  var wasLaunchedBefore: Bool { step.map { checkpoint?.isLaunched($0) ?? false } ?? false }

  /// What a launch is known by again; nil where no checkpoint is kept.
  var launchKey: String? {
    guard let checkpoint, let step else { return nil }
    return "\(checkpoint.key) \(step) \(checkpoint.attempts(of: step))"
  }

  /// Keeps at once that a result is launched, whatever becomes of the rest of its line.
  func keepLaunch(of id: Job.ID) throws(CommandFailure) {
    guard rehearsal == nil, let checkpoint, let step else { return }
    launchSteps[id] = step
    do throws(FileError) { try checkpoint.launched(step) } catch { throw .checkpointFailed(error) }
  }

  /// Keeps that a result was found wanting: going on launches it anew.
  func keepFailure(of id: Job.ID) {
    guard let checkpoint, let step = launchSteps[id] else { return }
    do throws(FileError) { try checkpoint.failed(step) } catch {
      remark(CommandFailure.checkpointFailed(error).message)
    }
  }

  /// Checks that a script is as it was when the checkpoint was made.
  func checkUnchanged(_ script: ScriptLibrary.Script) throws(CommandFailure) {
    guard rehearsal == nil, let checkpoint else { return }
    do throws(FileError) {
      if try checkpoint.isSame(script.file, script.parsed.source.text) { return }
    } catch {
      throw .checkpointFailed(error)
    }
    throw CommandFailure(
      "'\(script.parsed.source.name)' has changed since the checkpoint was made",
      helps: ["delete the checkpoint to start anew"], exit: .script)
  }
}

extension CommandFailure {
  fileprivate static func checkpointFailed(_ error: FileError) -> CommandFailure {
    CommandFailure("the checkpoint can't be written: \(error.reason)", exit: .script)
  }
}
