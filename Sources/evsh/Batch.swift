import Evaluation
import Foundation
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
    if let problem = unwritableReport {
      console.remark("evsh: \(problem)")
      return ExitCode.usage.rawValue
    }
    interpreter.show(findingsOf: script)
    if let line = options.firstLine, line > source.lineCount {
      console.remark("evsh: '\(source.name)' has \(source.lineCount.counted("line")), none is line \(line)")
      return ExitCode.usage.rawValue
    }
    let checkpoint: CheckpointFile?
    do throws(FileError) { checkpoint = try openCheckpoint(of: source) } catch {
      console.remark("evsh: '\(options.checkpoint ?? "")': \(error.reason)")
      return ExitCode.usage.rawValue
    }
    interpreter.checkpoint = checkpoint
    let code = await reported(script.hasErrors ? ExitCode.script.rawValue : carryOut(script))
    code == 0 ? checkpoint?.remove() : sayHowToGoOn(source, checkpoint)
    return code
  }

  private func carryOut(_ script: BoundScript) async -> Int32 {
    if let refusal = await refusal(of: script) { return refusal.rawValue }
    let (keepGoing, line) = (options.keepGoing, options.firstLine)
    return await Interruption.cancelling {
      await interpreter.finish(await interpreter.run(script, keepGoing: keepGoing, from: line))
    }
  }

  private func check(_ script: BoundScript) async -> Int32 {
    let check = await interpreter.check(script, looksUp: !options.isOffline, from: options.firstLine)
    interpreter.show(findings: check.findings)
    console.show(.check(check, interpreter.masking), of: "check")
    if check.hasErrors { return ExitCode.script.rawValue }
    guard let most = options.mostRuns, check.runCount > most else { return ExitCode.success.rawValue }
    interpreter.show(findings: [check.excess(over: most)])
    return ExitCode.refused.rawValue
  }

  /// Why a script that makes too many runs isn't begun; nil where it may be.
  private func refusal(of script: BoundScript) async -> ExitCode? {
    guard let most = options.mostRuns else { return nil }
    let check = await interpreter.check(script, looksUp: true, from: options.firstLine)
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
}

// MARK: - Reports

extension Batch {
  /// Why a report couldn't be written at the end, said before anything runs.
  private var unwritableReport: String? {
    options.reports.lazy.compactMap { report in
      LocalSurroundings.obstacle(to: report.path).map { "'\(report.path)' can't be written: \($0)" }
    }.first
  }

  /// Writes the reports, however the batch ended; its exit code.
  private func reported(_ code: Int32) async -> Int32 {
    let isWritten = options.reports.isEmpty ? true : await interpreter.write(options.reports, code: code)
    return isWritten || code != ExitCode.success.rawValue ? code : ExitCode.unreachable.rawValue
  }
}

// MARK: - Going on

extension Batch {
  private func openCheckpoint(of source: Source) throws(FileError) -> CheckpointFile? {
    guard let path = options.checkpoint else { return nil }
    let script = ([source.text] + options.arguments).joined(separator: "\0")
    return try CheckpointFile(path, of: script, isResumed: options.resume)
  }

  /// After a failure: the call that goes on from there.
  private func sayHowToGoOn(_ source: Source, _ checkpoint: CheckpointFile?) {
    guard options.script != nil, options.script != "-", !options.keepGoing, let line = interpreter.resumeLine else {
      return
    }
    let script = checkpoint == nil ? ["--from", "\(source.name):\(line)"] : ["--resume", source.name]
    let words = options.carriedOver + script + options.arguments
    console.remark(interpreter.masking.maskKnown("go on with: evsh " + words.map(\.shellWord).joined(separator: " ")))
  }
}

extension Source {
  fileprivate var lineCount: Int { lineNumber(of: max(0, bytes.count - 1)) }
}

extension Options {
  /// The options that a call which goes on must have too.
  fileprivate var carriedOver: [String] {
    let named = [
      ("--workspace", workspace), ("--output", output == .table ? nil : output.rawValue),
      ("--max-runs", mostRuns.map { String($0) }), ("--checkpoint", checkpoint),
    ]
    return named.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + reports.flatMap { ["--report", $0.text] }
  }
}

extension String {
  /// The text as a word of a POSIX shell.
  fileprivate var shellWord: String {
    let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=+,@%".contains($0)) }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
