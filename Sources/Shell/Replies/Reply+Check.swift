import Evaluation
import Language

extension Reply {
  /// What a check of a script came to; secrets are kept out of it.
  package static func check(_ check: ScriptCheck, _ masking: Masking) -> Reply {
    let errors = check.findings.filter { $0.diagnostic.severity == .error }
    let documents = errors.flatMap { error in
      let (diagnostics, source) = masking.mask([error.diagnostic], in: error.source)
      return diagnostics.map { $0.json(in: source) }
    }
    let verdict = errors.isEmpty ? "no errors" : errors.count.counted("error")
    let runs = check.launches == nil || !errors.isEmpty ? "" : "; \(check.runs)"
    return Reply(
      [
        "file": .string(check.source.name), "errors": .array(documents),
        "runs": check.launches == nil ? .null : .integer(check.runCount), "uncertain": .bool(check.isUncertain),
        "launches": check.launches.map { .array($0.map(\.json)) } ?? .null, "note": JSONValue(check.obstacle),
      ],
      [.text("\(check.source.name): \(verdict)\(runs)")] + (check.obstacle.map { [.notice($0)] } ?? []))
  }
}

extension ScriptCheck {
  /// `144 runs (line 8: 72, line 12: 72)`.
  var runs: String { Rehearsal.words(launches ?? [], runCount, isUncertain: isUncertain) }
}

extension Rehearsal {
  /// `144 runs (line 8: 72, line 12: 72)`.
  static func words(_ launches: [Launch], _ count: Int, isUncertain: Bool) -> String {
    let most = isUncertain ? "up to " : ""
    var places: [(place: String, runs: Int)] = []
    for launch in launches {
      let line = launch.source.lineNumber(of: launch.span.lower)
      let place = launch.source.name == launches[0].source.name ? "line \(line)" : "\(launch.source.name):\(line)"
      if let index = places.firstIndex(where: { $0.place == place }) {
        places[index].runs += launch.runs
      } else {
        places.append((place, launch.runs))
      }
    }
    guard places.count > 1 else { return most + count.counted("run") }
    let shown = places.prefix(8).map { "\($0.place): \($0.runs)" }.joined(separator: ", ")
    return "\(most)\(count.counted("run")) (\(shown)\(places.count > 8 ? ", …" : ""))"
  }
}

extension Rehearsal.Launch {
  var json: JSONValue {
    ["file": .string(source.name), "line": .integer(source.lineNumber(of: span.lower)), "runs": .integer(runs)]
  }
}
