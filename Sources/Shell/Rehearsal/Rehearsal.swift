package import Language

/// A script carried out on a copy of what there is, to learn what is wrong with it and how many runs it would make:
/// nothing is launched, written or kept.
package final class Rehearsal {
  /// A line that would launch a result.
  package struct Launch: Sendable, Hashable {
    package let source: Source
    package let span: Span
    package let runs: Int

    package static func == (left: Launch, right: Launch) -> Bool {
      left.source.name == right.source.name && left.span == right.span && left.runs == right.runs
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(span) }
  }

  /// Names that nothing goes by, and whatever else is wrong with lines that could be tried.
  package private(set) var findings: [Finding] = []
  /// In the order in which they would be launched; of the branches of an `if` those that make the most runs.
  package internal(set) var launches: [Launch] = []
  /// Whether there may be other runs: what an `if` decides, or what follows a line with an error, can't be known before.
  package internal(set) var isUncertain = false
  /// Whether a line that shapes the session failed: launches after it are not to blame.
  var isAstray = false
  /// Whether an import failed: nothing but another import is to blame after it.
  var isLost = false

  init() {}

  /// The most runs with which a branch left the script.
  var mostRunsLeft = 0

  /// All runs together.
  package var runCount: Int {
    max(launches.runs, mostRunsLeft)
  }

  func add(_ diagnostics: [Diagnostic], in source: Source) {
    for diagnostic in diagnostics {
      let finding = Finding(diagnostic, in: source)
      if !findings.contains(finding) { findings.append(finding) }
    }
  }
}

extension [Rehearsal.Launch] {
  /// The runs of all of them.
  var runs: Int {
    reduce(0) { sum, launch in
      let (total, overflow) = sum.addingReportingOverflow(launch.runs)
      return overflow ? .max : total
    }
  }
}
