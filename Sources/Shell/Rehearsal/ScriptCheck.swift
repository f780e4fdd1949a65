package import Language

/// Everything that is wrong with a script, as far as it shows before it runs, and how many runs it would make.
package struct ScriptCheck: Sendable {
  package let source: Source
  /// What is wrong with its text and its lines, and names that nothing goes by; each script's in the order of its text.
  package let findings: [Finding]
  /// The lines that would launch results; nil where names weren't looked up.
  package let launches: [Rehearsal.Launch]?
  package let runCount: Int
  /// Whether there may be other runs.
  package let isUncertain: Bool
  /// Why names weren't looked up, where they should have been.
  package let obstacle: String?

  /// Whether the script must not run.
  package var hasErrors: Bool { findings.contains { $0.diagnostic.severity == .error } }

  /// What to say where the script makes more runs than are allowed: the line that goes over it.
  package func excess(over most: Int) -> Finding {
    var count = 0
    let launch = launches?.first { launch in
      count += launch.runs
      return count > most
    }
    let diagnostic = Diagnostic(
      "this script makes \(runs), '--max-runs' allows \(most)", at: launch?.span ?? Span(0, 0),
      label: "goes over it; nothing was launched")
    return Finding(diagnostic, in: launch?.source ?? source)
  }

  init(_ script: BoundScript, _ rehearsal: Rehearsal?, obstacle: String?) {
    source = script.source
    let found = script.findings + (rehearsal?.findings ?? [])
    findings = found.enumerated().sorted { left, right in
      let isSameSource = left.element.source.name == right.element.source.name
      let (first, second) = (left.element.diagnostic.span.lower, right.element.diagnostic.span.lower)
      return isSameSource && first != second ? first < second : left.offset < right.offset
    }.map(\.element)
    launches = rehearsal?.launches
    runCount = rehearsal?.runCount ?? 0
    isUncertain = rehearsal?.isUncertain ?? true
    self.obstacle = obstacle
  }
}

extension Interpreter {
  /// Checks a script; its names are looked up unless that is not wanted, or nothing is there to look in.
  package func check(_ script: BoundScript, looksUp: Bool, from line: Int? = nil) async -> ScriptCheck {
    guard looksUp else { return ScriptCheck(script, nil, obstacle: nil) }
    do { return ScriptCheck(script, try await rehearse(script, from: line), obstacle: nil) } catch {
      let reason = CommandFailure.failures(of: error).map(\.message).joined(separator: ", ")
      return ScriptCheck(script, nil, obstacle: "names weren't looked up: \(reason)")
    }
  }
}
