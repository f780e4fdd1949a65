package import Evaluation

/// Looks at a file's evaluators with the eyes of a caller without a language model.
package enum Linter {
  /// What each evaluator of a workspace or a test suite comes to; nothing is kept of the file. Throws `badFile` where it
  /// can't be read.
  package static func lint(_ file: ImportFile) throws(BackendError) -> [EvaluatorLint] {
    let batch: ImportBatch
    do throws(FileProblem) { batch = try ImportFormat.read(file).batch } catch { throw .badFile([error]) }
    guard batch.problems.isEmpty else { throw .badFile(batch.problems) }
    return batch.evaluators.map { draft in
      lint(
        draft.value, profile: batch.profiles.named(draft.links.profile),
        personality: batch.personalities.named(draft.links.personality))
    }
  }

  static func lint(_ evaluator: Evaluator, profile: TestProfile?, personality: Personality?) -> EvaluatorLint {
    var lint = EvaluatorLint(name: evaluator.name)
    do throws(Obstacles) {
      lint.notes = try CallerCompiler.compile(evaluator, profile: profile, personality: personality).notes
    } catch {
      lint.obstacles = error.lines
    }
    let conditions = (evaluator.actions?.conditions ?? []).sorted { $0.id < $1.id }
    let probes = Probes(conditions)
    lint.conditions = probes.conditions
    lint.overlaps = probes.overlaps
    return lint
  }
}

extension [Draft<TestProfile>] {
  fileprivate func named(_ reference: Reference?) -> TestProfile? {
    first { $0.goes(by: reference, name: $0.value.name) }?.value
  }
}

extension [Draft<Personality>] {
  fileprivate func named(_ reference: Reference?) -> Personality? {
    first { $0.goes(by: reference, name: $0.value.name) }?.value
  }
}

extension Draft {
  /// Whether the reference means it.
  fileprivate func goes(by reference: Reference?, name: String) -> Bool {
    switch reference?.name {
    case .id(let id)?: self.id == id
    case .name(let other)?: other == name
    case .key(let key)?: self.key == key
    case nil: false
    }
  }
}
