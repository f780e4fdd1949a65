import Evaluation
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
        found: judged.ruling.found)
    }
    return Report(
      results: results, baseline: compared, expectations: expectations, createdAt: surroundings.now,
      program: surroundings.program)
  }

  /// Writes reports of everything that a batch launched or followed; false where one can't be written, which is said.
  package func write(_ files: [ReportFile]) async -> Bool {
    do {
      let baseline = rulings.last { $0.ruling.judgement.reading.baseline != nil }?.ruling.judgement.reading.baseline?.id
      let report = try await report(of: resultsSoFar, against: baseline)
      for file in files { try write(file.format.render(report), to: file.path) }
      return true
    } catch {
      for failure in CommandFailure.failures(of: error) { remark("evsh: no report: \(failure.message)") }
      return false
    }
  }
}
