import Evaluation
import GRDB

/// Lays what a file describes over the workspace, and counts what that changes; within one transaction.
struct Importer {
  private let batch: ImportBatch
  private var resolver: ReferenceResolver
  private var counts: [ImportSummary.Count] = []
  /// The ids of what was laid, by kind.
  private(set) var ids: [DefinitionKind: [Int]] = [:]

  init(_ batch: ImportBatch) {
    self.batch = batch
    resolver = ReferenceResolver(batch)
  }

  /// Imports everything, or throws all that is wrong.
  mutating func run(_ db: Database) throws -> ImportSummary {
    try lay(db, batch.projects)
    try layNumbers(db)
    try lay(db, batch.agents)
    try lay(db, batch.personalities)
    try lay(db, batch.profiles)
    try layFolders(db)
    try lay(db, batch.evaluators)
    let problems = batch.problems + resolver.problems
    guard problems.isEmpty else { throw BackendError.badFile(problems.inOrder) }
    if counts.contains(where: { $0.added + $0.changed > 0 }) {
      try db.execute(sql: "UPDATE workspace SET generation = generation + 1")
    }
    return ImportSummary(counts: counts.filter { $0.total > 0 }, evaluators: ids[.evaluator] ?? [])
  }

  /// Lays definitions of one kind, those that can be.
  private mutating func lay<Value: Definition>(_ db: Database, _ drafts: [Draft<Value>]) throws {
    var count = ImportSummary.Count(kind: Value.definitionKind.word)
    var layer = DefinitionLayer<Value>(db)
    for draft in drafts {
      guard let complete = try completed(db, draft) else {
        resolver.markBroken(draft)
        continue
      }
      switch try layer.lay(complete) {
      case .added: count.added += 1
      case .changed: count.changed += 1
      case .unchanged: count.unchanged += 1
      case .refused(let message): resolver.report(message, at: draft.identity)
      }
    }
    counts.append(count)
    ids[Value.definitionKind] = layer.laid.sorted()
  }

  /// The draft with all that it refers to; nil where something of it can't be found.
  private mutating func completed<Value: Definition>(
    _ db: Database, _ draft: Draft<Value>
  ) throws -> Draft<Value>? {
    guard let links = try resolver.resolve(db, draft.links) else { return nil }
    var draft = draft
    draft.value.link(links)
    guard let basis = draft.basis else { return draft }
    guard let target = try resolver.find(db, basis.reference, links.project),
      let base = try StoredDefinition<Value>.one(db, target.id)
    else { return nil }
    draft.value = basis.refine(draft.value, base.value)
    return draft
  }

  private mutating func layNumbers(_ db: Database) throws {
    var count = ImportSummary.Count(kind: "phone number")
    for number in batch.numbers {
      try db.execute(sql: "INSERT INTO numbers (number) VALUES (?) ON CONFLICT DO NOTHING", arguments: [number])
      if db.changesCount > 0 { count.added += 1 } else { count.unchanged += 1 }
    }
    counts.append(count)
  }

  private mutating func layFolders(_ db: Database) throws {
    var count = ImportSummary.Count(kind: "folder")
    for folder in batch.folders {
      guard let project = try resolver.find(db, folder.project, nil) else { continue }
      try db.execute(
        sql: "INSERT INTO folders (project, path) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [project.id, folder.path])
      if db.changesCount > 0 { count.added += 1 } else { count.unchanged += 1 }
    }
    counts.append(count)
  }
}
