import Evaluation
import Language
import Shell

/// A whole script: it is checked first, then carried out to its end.
struct Batch {
  let options: Options
  let interpreter: Interpreter
  let console: Console

  /// Runs it; the exit code.
  func run(_ source: Source) async -> Int32 {
    interpreter.arguments = options.arguments
    let script = interpreter.bind(Parser.parse(source))
    if options.check { return await check(script) }
    interpreter.show(findingsOf: script)
    if script.hasErrors { return ExitCode.script.rawValue }
    if let line = options.firstLine, line > source.lineCount {
      console.remark("evsh: '\(source.name)' has \(source.lineCount.counted("line")), none is line \(line)")
      return ExitCode.usage.rawValue
    }
    if let refusal = await refusal(of: script) { return refusal.rawValue }
    let checkpoint: CheckpointFile?
    do throws(FileError) { checkpoint = try openCheckpoint() } catch {
      console.remark("evsh: '\(options.checkpoint ?? "")': \(error.reason)")
      return ExitCode.usage.rawValue
    }
    interpreter.checkpoint = checkpoint
    interpreter.mostRuns = options.mostRuns
    let (keepGoing, line) = (options.keepGoing, options.firstLine)
    var code = await Interruption.cancelling {
      await interpreter.finish(await interpreter.run(script, keepGoing: keepGoing, from: line))
    }
    if !options.reports.isEmpty, await !interpreter.write(options.reports), code == ExitCode.success.rawValue {
      code = ExitCode.unreachable.rawValue
    }
    code == 0 ? checkpoint?.remove() : sayHowToGoOn(source, checkpoint)
    return code
  }

  private func check(_ script: BoundScript) async -> Int32 {
    let check = await interpreter.check(script, looksUp: !options.isOffline)
    interpreter.show(findings: check.findings)
    if let obstacle = check.obstacle { console.remark(obstacle) }
    return (check.hasErrors ? ExitCode.script : .success).rawValue
  }

  /// Why a script that makes too many runs isn't begun; nil where it may be.
  private func refusal(of script: BoundScript) async -> ExitCode? {
    guard let most = options.mostRuns else { return nil }
    let check = await interpreter.check(script, looksUp: true)
    if check.hasErrors {
      interpreter.show(findings: check.findings)
      return .script
    }
    if let obstacle = check.obstacle {
      console.remark("how many runs this makes can't be told: \(obstacle)")
      return .unreachable
    }
    guard check.runCount > most else { return nil }
    interpreter.show(findings: [check.excess(over: most)])
    return .refused
  }

  private func openCheckpoint() throws(FileError) -> CheckpointFile? {
    guard let path = options.checkpoint else { return nil }
    return try CheckpointFile(path, isResumed: options.resume)
  }

  /// After a failure: the call that goes on from there.
  private func sayHowToGoOn(_ source: Source, _ checkpoint: CheckpointFile?) {
    guard options.script != nil, options.script != "-", !options.keepGoing, let line = interpreter.resumeLine else { return }
    let arguments = options.arguments.map { " " + Quoting.quoted($0) }.joined()
    if let checkpoint {
      let path = Quoting.quoted(checkpoint.path)
      return console.remark("go on with: evsh --checkpoint \(path) --resume \(Quoting.quoted(source.name))\(arguments)")
    }
    console.remark("go on with: evsh --from \(Quoting.quoted("\(source.name):\(line)"))\(arguments)")
  }
}

extension Source {
  fileprivate var lineCount: Int { position(of: max(0, bytes.count - 1)).line }
}
