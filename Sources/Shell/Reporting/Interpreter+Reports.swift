import Evaluation
import Language
import Reports

extension Interpreter {
  /// What there is to report of results, with what was expected of them so far.
  func report(of ids: [Int], against baseline: Int?) async throws -> Report {
    let backend = try await backend()
    var results: [RunResult] = []
    for id in ids { results.append(try await backend.resultWithTranscripts(id)) }
    var compared: RunResult?
    if let baseline { compared = try await backend.result(baseline) }
    let expectations = rulings.filter { ids.contains($0.ruling.result) }.map { judged in
      Expected(
        judged.ruling.judgement.text, at: judged.place, of: judged.ruling.result, holds: judged.ruling.holds,
        found: judged.ruling.found, gates: judged.ruling.judgement.measure.gates)
    }
    return Report(
      results: results, baseline: compared, expectations: expectations, createdAt: surroundings.now,
      program: surroundings.program)
  }

  /// Writes reports of everything that a batch launched or followed, and of how it ended; false where one can't be
  /// written, which is said.
  package func write(_ files: [ReportFile], code: Int32) async -> Bool {
    // In a task of its own: this one may have been cancelled.
    let confined = ConfinedReports(interpreter: self, files: files, code: code)
    return await Task { await confined.write() }.value
  }

  fileprivate func writeNow(_ files: [ReportFile], code: Int32) async -> Bool {
    do {
      let baseline = rulings.last { $0.ruling.judgement.reading.baseline != nil }?.ruling.judgement.reading.baseline?.id
      var report = try await report(of: resultsSoFar, against: baseline)
      if let ending = ending(code) { report.expectations.append(ending) }
      for file in files { try write(masking.maskKnown(file.format.render(report)), to: file.path) }
      return true
    } catch {
      for failure in CommandFailure.failures(of: error) { remark("evsh: no report: \(failure.message)") }
      return false
    }
  }

  /// That a script didn't come to its end, as something that was expected of it; nil where it did, or where what failed is
  /// among what was expected of results.
  private func ending(_ code: Int32) -> Expected? {
    guard let code = ExitCode(rawValue: code), code != .success, code != .failed else { return nil }
    let error = lastFailure?.diagnostics.first
    let place = lastFailure.map { failed in
      let position = failed.place.position(of: error?.span.lower ?? 0)
      return "\(failed.place.name):\(position.line):\(position.column)"
    }
    return Expected(
      "the script comes to its end", at: place ?? rootName, of: nil, holds: false,
      found: error?.message ?? code.meaning)
  }
}

/// Reports that are handed to a task of their own.
private struct ConfinedReports: @unchecked Sendable {
  // Unchecked: who hands them over waits until they are written, so that one task at a time uses the interpreter.
  let interpreter: Interpreter
  let files: [ReportFile]
  let code: Int32

  func write() async -> Bool { await interpreter.writeNow(files, code: code) }
}
